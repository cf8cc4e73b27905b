import { FileInput, Progress, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addBatchFile, readBatch } from '../../api/ksb-stock.ts'
import { count } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Cards.module.css'
import { filled, useFields } from './fields.ts'
import { useChanged } from './useChanged.ts'

/** Cards with their chips, from a file: all of them or none, with how far it is, and every line that is wrong. */
export function FileDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('cards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const fields = useFields({ name: '' })
  const [file, setFile] = useState<File | null>(null)
  const [noFile, setNoFile] = useState(false)
  const [batchId, setBatchId] = useState<string>()
  const act = useAct(
    (input: { id: string; name: string; file: File }, key) => addBatchFile(ask, cardSystemId, key, input),
    ({ cards }) => {
      changed()
      showToast(t('file.done', { count: cards, shown: count(cards) }))
      onClose()
    },
  )
  const lines = act.problem?.body.schemaErrors ?? []
  return (
    <AskDialog
      opened
      title={t('file.title')}
      verb={t('file.verb')}
      size={560}
      pending={act.pending}
      problem={lines.length ? null : act.problem}
      onClose={onClose}
      onSubmit={() => {
        setNoFile(file === null)
        if (!fields.check({ name: filled(fields.typed.name) }) || file === null) return
        const id = crypto.randomUUID()
        setBatchId(id)
        act.run({ id, name: fields.typed.name.trim(), file })
      }}
    >
      <p>{t('file.text')}</p>
      <TextInput
        label={t('range.name')}
        description={t('range.nameHelp')}
        maxLength={200}
        autoComplete="off"
        {...fields.of('name')}
      />
      <FileInput
        label={t('file.choose')}
        description={t('file.chooseHelp')}
        placeholder={t('file.chooseButton')}
        accept=".csv,text/csv"
        value={file}
        error={noFile ? t('field.required') : undefined}
        onChange={(chosenFile) => {
          setFile(chosenFile)
          setNoFile(false)
          act.forget()
        }}
      />
      {act.pending && batchId ? <Reading cardSystemId={cardSystemId} batchId={batchId} /> : null}
      {lines.length ? (
        <>
          <Banner tone="refused">{t('file.wrong', { count: lines.length })}</Banner>
          <ul className={classes.lines} aria-label={t('file.wrongLabel')}>
            {lines.map(({ jsonPointer }) => (
              <li key={jsonPointer}>
                {t('file.line', { line: jsonPointer.split('/')[1] ?? '' })}:{' '}
                {t(`file.wrongIn.${memberIn(jsonPointer)}`)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </AskDialog>
  )
}

/** How far the file is; before the server has seen a line, that it is on its way. */
function Reading({ cardSystemId, batchId }: { cardSystemId: number; batchId: string }) {
  const { t } = useTranslation('cards')
  const { data } = useQuery({
    queryKey: ['ksb', cardSystemId, 'reading', batchId],
    queryFn: () => readBatch(ask, cardSystemId, batchId),
    refetchInterval: 500,
    retry: false,
  })
  const { linesRead = 0, linesTotal = 0 } = data ?? {}
  const words = linesTotal
    ? t('file.progress', { read: count(linesRead), total: count(linesTotal) })
    : t('file.starting')
  return (
    <div role="status">
      <p>{words}</p>
      <Progress value={linesTotal ? (100 * linesRead) / linesTotal : 0} aria-label={words} />
    </div>
  )
}

/** `/2/chipNumber`: which part of the line. */
function memberIn(jsonPointer: string): 'uitpasNumber' | 'chipNumber' | 'line' {
  const member = jsonPointer.split('/')[2]
  return member === 'uitpasNumber' || member === 'chipNumber' ? member : 'line'
}
