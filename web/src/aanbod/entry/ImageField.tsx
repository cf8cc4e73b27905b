import { Button, FileButton, Loader, TextInput } from '@mantine/core'
import { IconPhoto, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bringImage } from '../../api/aanbod.ts'
import { useSentence } from '../../api/useSentence.ts'
import { fieldId } from '../../ksb/form/useForm.ts'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import classes from './Entry.module.css'
import { type ActivityForm, GroupFault, Optional } from './form.tsx'

const kinds = ['image/jpeg', 'image/png', 'image/webp']
const mostBytes = 10 * 1024 * 1024

/** A picture goes to the registry at once, and is the activity's when that is kept. */
export function ImageField({ form, organizerId }: { form: ActivityForm; organizerId: string }) {
  const { t } = useTranslation('aanbod')
  const sentence = useSentence()
  const [trouble, setTrouble] = useState<'kind' | 'size' | null>(null)
  const { image } = form.values
  const bring = useAct(
    (file: File, key) => bringImage(ask, key, organizerId, file),
    ({ id, contentUrl }) => form.set('image', { id, url: contentUrl, description: '', copyright: '' }),
  )
  function choose(file: File | null) {
    if (!file) return
    bring.forget()
    const wrong = !kinds.includes(file.type) ? 'kind' : file.size > mostBytes ? 'size' : null
    setTrouble(wrong)
    if (wrong === null) bring.run(file)
  }
  const isNoPicture = bring.problem?.name === 'body/invalid-data'
  const said = bring.problem && !isNoPicture ? sentence(bring.problem) : null
  return (
    <div id={fieldId('image')} className={classes.items}>
      <p>
        <strong>
          <Optional>{t('field.image')}</Optional>
        </strong>
      </p>
      {image ? <img src={image.url} alt={image.description || t('image.alt')} className={classes.image} /> : null}
      <div className={classes.row}>
        <FileButton onChange={choose} accept={kinds.join(',')}>
          {(props) => (
            <Button
              {...props}
              variant="outline"
              className={classes.button ?? ''}
              aria-busy={bring.pending}
              leftSection={
                bring.pending ? (
                  <Loader size={16} color="currentColor" />
                ) : (
                  <IconPhoto size={18} stroke={2} aria-hidden="true" />
                )
              }
            >
              {image ? t('image.other') : t('image.choose')}
            </Button>
          )}
        </FileButton>
        {image ? (
          <Button
            variant="default"
            className={classes.button ?? ''}
            leftSection={<IconTrash size={18} stroke={2} aria-hidden="true" />}
            onClick={() => form.set('image', null)}
          >
            {t('image.remove')}
          </Button>
        ) : null}
      </div>
      <GroupFault id="fault-image">
        {trouble
          ? t(`image.${trouble}`)
          : isNoPicture
            ? t('image.unreadable')
            : said
              ? `${said.title}. ${said.text}`
              : null}
      </GroupFault>
      {image ? (
        <>
          <TextInput
            label={<Optional>{t('image.description')}</Optional>}
            maxLength={1000}
            value={image.description}
            onChange={(event) => form.set('image', { ...image, description: event.currentTarget.value })}
          />
          <TextInput
            label={<Optional>{t('image.copyright')}</Optional>}
            maxLength={300}
            value={image.copyright}
            onChange={(event) => form.set('image', { ...image, copyright: event.currentTarget.value })}
          />
        </>
      ) : null}
    </div>
  )
}
