import { ActionIcon, Button, FileButton, Loader, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPhoto, IconStar, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bringImage } from '../../api/aanbod.ts'
import { useSentence } from '../../api/useSentence.ts'
import { fieldId, focusField } from '../../ksb/form/useForm.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import classes from './Entry.module.css'
import { GroupFault, Optional } from './form.tsx'
import { listOf } from './items.ts'
import type { ChosenImage } from './values.ts'

const kinds = ['image/jpeg', 'image/png', 'image/webp']
const mostBytes = 10 * 1024 * 1024
/** More the registry does not take. */
const mostImages = 20

interface ImagesFieldProps {
  title: string
  help: string
  images: readonly ChosenImage[]
  onChange: (images: ChosenImage[]) => void
  organizerId: string
}

/** Pictures go to the registry at once, one after the other, and belong to the activity or organiser when that is kept. */
export function ImagesField({ title, help, images, onChange, organizerId }: ImagesFieldProps) {
  const { t } = useTranslation('aanbod')
  const [trouble, setTrouble] = useState<'kind' | 'size' | 'many' | null>(null)
  /** The first of these is on its way. */
  const [queue, setQueue] = useState<File[]>([])
  const [said, setSaid] = useState('')
  const list = listOf(images, onChange)
  const bring = useAct(
    (file: File, key) => bringImage(ask, key, organizerId, file),
    ({ id, contentUrl }) => {
      const [, ...left] = queue
      setQueue(left)
      list.add({ id, url: contentUrl, description: '', copyright: '' })
      if (left[0]) bring.run(left[0])
    },
  )
  function choose(files: File[]) {
    if (files.length === 0) return
    bring.forget()
    const wrong = files.some(({ type }) => !kinds.includes(type))
      ? 'kind'
      : files.some(({ size }) => size > mostBytes)
        ? 'size'
        : images.length + files.length > mostImages
          ? 'many'
          : null
    setTrouble(wrong)
    setQueue(wrong === null ? files : [])
    if (wrong === null && files[0]) bring.run(files[0])
  }
  const place = (index: number, to: number) => {
    if (to < 0 || to >= images.length) return
    list.items[index]?.move(to)
    setSaid(t('image.placed', { number: to + 1 }))
  }
  return (
    <div id={fieldId('images')} className={classes.items}>
      <div>
        <p>
          <strong>
            <Optional>{title}</Optional>
          </strong>
        </p>
        <p className={classes.small}>{help}</p>
      </div>
      {images.length > 0 ? (
        <ol className={classes.pictures}>
          {list.items.map(({ item, key, number, change, remove }) => (
            <Picture
              key={key}
              image={item}
              number={number}
              isLast={number === images.length}
              onChange={change}
              onMove={(to) => place(number - 1, to - 1)}
              onRemove={() => {
                remove()
                setSaid(t('image.removed', { number }))
                requestAnimationFrame(() => focusField('images'))
              }}
            />
          ))}
        </ol>
      ) : null}
      <div>
        <FileButton multiple onChange={choose} accept={kinds.join(',')}>
          {(props) => (
            <Button
              {...props}
              variant="outline"
              aria-busy={bring.pending}
              leftSection={
                bring.pending ? (
                  <Loader size={16} color="currentColor" />
                ) : (
                  <IconPhoto size={18} stroke={2} aria-hidden="true" />
                )
              }
            >
              {images.length === 0 ? t('image.choose') : t('image.more')}
            </Button>
          )}
        </FileButton>
      </div>
      <p className="op-spoken" role="status">
        {said}
      </p>
      <Refused trouble={trouble} problem={bring.problem} queue={queue} onAgain={(file) => bring.run(file)} />
    </div>
  )
}

interface RefusedProps {
  trouble: 'kind' | 'size' | 'many' | null
  problem: ReturnType<typeof useAct>['problem']
  queue: readonly File[]
  onAgain: (file: File) => void
}

/** Why a picture did not come, and which others did not for that. */
function Refused({ trouble, problem, queue, onAgain }: RefusedProps) {
  const { t } = useTranslation('aanbod')
  const sentence = useSentence()
  const [file, ...left] = queue
  const isNoPicture = problem?.name === 'body/invalid-data'
  const said = problem && !isNoPicture ? sentence(problem) : null
  const reason = trouble ? t(`image.${trouble}`, { count: mostImages }) : isNoPicture ? t('image.unreadable') : null
  return (
    <>
      <GroupFault id="fault-images">
        {reason ?? (said ? `${said.title}. ${said.text}` : null)}
        {problem && left.length > 0 ? ` ${t('image.notBrought', { count: left.length })}` : null}
      </GroupFault>
      {said && file ? <LinkButton onClick={() => onAgain(file)}>{t('image.again')}</LinkButton> : null}
    </>
  )
}

interface PictureProps {
  image: ChosenImage
  /** The first is what is shown in lists. */
  number: number
  isLast: boolean
  onChange: (part: Partial<ChosenImage>) => void
  onMove: (to: number) => void
  onRemove: () => void
}

function Picture({ image, number, isLast, onChange, onMove, onRemove }: PictureProps) {
  const { t } = useTranslation('aanbod')
  const isMain = number === 1
  // Impossible ones stay, so that who moves a picture by keyboard does not lose their place.
  const arrow = (isPossible: boolean) => ({
    variant: 'default' as const,
    size: 40,
    'aria-disabled': !isPossible,
    ...(isPossible ? {} : { 'data-disabled': true }),
  })
  return (
    <li className={classes.picture}>
      <img src={image.url} alt={image.description || t('image.alt', { number })} className={classes.thumb} />
      <div className={classes.pictureText}>
        <p>
          <strong>{isMain ? t('image.main') : t('image.number', { number })}</strong>
        </p>
        <TextInput
          label={<Optional>{t('image.description')}</Optional>}
          maxLength={1000}
          value={image.description}
          onChange={(event) => onChange({ description: event.currentTarget.value })}
        />
        <TextInput
          label={<Optional>{t('image.copyright')}</Optional>}
          maxLength={300}
          value={image.copyright}
          onChange={(event) => onChange({ copyright: event.currentTarget.value })}
        />
        <div className={classes.row}>
          {isMain ? null : (
            <Button
              variant="default"
              className={classes.button ?? ''}
              aria-label={t('image.makeMainOf', { number })}
              leftSection={<IconStar size={18} stroke={2} aria-hidden="true" />}
              onClick={() => {
                onMove(1)
                requestAnimationFrame(() => focusField('images'))
              }}
            >
              {t('image.makeMain')}
            </Button>
          )}
          <Button
            variant="default"
            className={classes.button ?? ''}
            aria-label={t('image.removeOf', { number })}
            leftSection={<IconTrash size={18} stroke={2} aria-hidden="true" />}
            onClick={onRemove}
          >
            {t('moment.removeVerb')}
          </Button>
          {isMain && isLast ? null : (
            <>
              <ActionIcon
                {...arrow(!isMain)}
                className={classes.button ?? ''}
                aria-label={t('image.forward', { number })}
                onClick={() => onMove(number - 1)}
              >
                <IconArrowUp size={18} stroke={2} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                {...arrow(!isLast)}
                className={classes.button ?? ''}
                aria-label={t('image.back', { number })}
                onClick={() => onMove(number + 1)}
              >
                <IconArrowDown size={18} stroke={2} aria-hidden="true" />
              </ActionIcon>
            </>
          )}
        </div>
      </div>
    </li>
  )
}
