import { Button, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonIds } from '../../../api/ksb-passholders.ts'
import { noteQuery, writeNote } from '../../../api/ksb-person.ts'
import { toProblem } from '../../../api/problem.ts'
import { useSentence } from '../../../api/useSentence.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../../ui/SkeletonLines.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import classes from './PassholderPage.module.css'

const most = 10_000

/** What colleagues should know about a person. That one looked is written down, as it is for everything here. */
export function NoteSection({ ids }: { ids: PersonIds }) {
  const { t } = useTranslation(['passholders', 'common'])
  const query = useQuery(noteQuery(ask, ids))
  if (query.error) {
    const problem = toProblem(query.error)
    return <ErrorState title={t('note.failed')} problem={problem} onRetry={() => void query.refetch()} />
  }
  if (!query.data) return <SkeletonLines lines={3} />
  return <NoteForm ids={ids} kept={query.data.note ?? ''} />
}

function NoteForm({ ids, kept }: { ids: PersonIds; kept: string }) {
  const { t } = useTranslation('passholders')
  const sentence = useSentence()
  const queries = useQueryClient()
  const [note, setNote] = useState(kept)
  const act = useAct(
    (text: string, key) => writeNote(ask, ids, key, text),
    (_, text) => {
      // What was written is known: reading it again would be one more look.
      queries.setQueryData(noteQuery(ask, ids).queryKey, text.trim() === '' ? {} : { note: text })
      showToast(t(text.trim() === '' ? 'note.removed' : 'note.done'))
    },
  )
  const said = act.problem ? sentence(act.problem) : null
  return (
    <form
      className={classes.note}
      onSubmit={(event) => {
        event.preventDefault()
        if (!act.pending) act.run(note)
      }}
    >
      <Textarea
        label={t('note.label')}
        description={t('note.help')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={4}
        maxLength={most}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {said ? (
        <Banner tone="refused">
          {said.title}. {said.text}
        </Banner>
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" aria-busy={act.pending}>
          {t('note.save')}
        </Button>
        {note === kept ? null : <span className={classes.empty}>{t('note.unsaved')}</span>}
      </div>
    </form>
  )
}
