import { Button, FileButton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonIds } from '../../../api/ksb-passholders.ts'
import { pictureQuery, removePicture, writePicture } from '../../../api/ksb-person.ts'
import { toProblem } from '../../../api/problem.ts'
import { useSentence } from '../../../api/useSentence.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Section } from '../../../ui/Section.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import classes from './PassholderPage.module.css'

const kinds = ['image/jpeg', 'image/png', 'image/webp']
const mostBytes = 10 * 1024 * 1024

/** Shown on purpose only, as the national number is; replaced and removed. */
export function PictureSection({ ids, name }: { ids: PersonIds; name: string }) {
  const { t } = useTranslation('passholders')
  const sentence = useSentence()
  const queries = useQueryClient()
  const [shown, setShown] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const [removing, setRemoving] = useState(false)
  const query = useQuery({ ...pictureQuery(ask, ids), enabled: shown })
  const showAgain = () => {
    setShown(true)
    void queries.invalidateQueries({ queryKey: pictureQuery(ask, ids).queryKey })
  }
  const keeping = useAct(
    (file: File, key) => writePicture(ask, ids, key, file),
    () => {
      showAgain()
      showToast(t('picture.done'))
    },
  )

  function choose(file: File | null) {
    if (!file) return
    setWrong(undefined)
    if (!kinds.includes(file.type)) setWrong(t('picture.wrongKind'))
    else if (file.size > mostBytes) setWrong(t('picture.tooLarge'))
    else keeping.run(file)
  }

  const url = query.data?.pictureUrl
  const problem = query.error ? toProblem(query.error) : keeping.problem
  const said = problem && (problem.name === 'body/invalid-data' ? null : sentence(problem))
  const refused = wrong ?? (problem ? (said ? `${said.title}. ${said.text}` : t('picture.wrongKind')) : undefined)
  return (
    <Section title={t('picture.title')}>
      {url ? <img className={classes.picture} src={url} alt={t('picture.of', { name })} /> : null}
      {query.data && !url ? <p className={classes.empty}>{t('picture.none')}</p> : null}
      <div className={classes.buttons}>
        {shown ? null : (
          <Button variant="default" size="sm" onClick={() => setShown(true)}>
            {t('picture.show')}
          </Button>
        )}
        <FileButton accept={kinds.join(',')} onChange={choose}>
          {(props) => (
            <Button {...props} variant="default" size="sm" aria-busy={keeping.pending}>
              {t(keeping.pending ? 'picture.sending' : url ? 'picture.other' : 'picture.choose')}
            </Button>
          )}
        </FileButton>
        {url ? (
          <Button variant="default" size="sm" onClick={() => setRemoving(true)}>
            {t('picture.remove')}
          </Button>
        ) : null}
      </div>
      <p className={classes.empty}>{t('picture.help')}</p>
      {refused ? <Banner tone="refused">{refused}</Banner> : null}
      {removing ? <RemoveDialog ids={ids} name={name} onDone={showAgain} onClose={() => setRemoving(false)} /> : null}
    </Section>
  )
}

interface RemoveDialogProps {
  ids: PersonIds
  name: string
  onDone: () => void
  onClose: () => void
}

function RemoveDialog({ ids, name, onDone, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('passholders')
  const act = useAct(
    (_: null, key) => removePicture(ask, ids, key),
    () => {
      onDone()
      showToast(t('picture.removed'))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('picture.removeTitle')}
      verb={t('picture.removeVerb')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('picture.removeText', { name })}</p>
    </AskDialog>
  )
}
