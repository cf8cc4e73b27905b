import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closePeriod, type OpenAccount, previewQuery } from '../../api/ksb-statements.ts'
import { toProblem } from '../../api/problem.ts'
import { ibanInFours, isAboutIban } from '../../finance/iban.ts'
import { PartsTable } from '../../finance/PartsTable.tsx'
import { euro, shortDate } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useTyped } from '../../ui/useTyped.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'

interface CloseDialogProps {
  of: OpenAccount
  /** The last day that is over. */
  lastDay: string
  onDone: () => void
  onClose: () => void
}

/** Closes a period: what will be on the *onkostennota* is seen before, and it never changes after. */
export function CloseDialog({ of, lastDay, onDone, onClose }: CloseDialogProps) {
  const { t } = useTranslation(['finance', 'common'])
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const { id: organizerId, name } = of.organizer
  const form = useTyped({ untilDay: lastDay, iban: '' })
  const [sent, setSent] = useState('')
  const { untilDay, iban } = form.typed
  const isDay = /^[12]\d{3}-\d{2}-\d{2}$/.test(untilDay) && untilDay <= lastDay
  const preview = useQuery({ ...previewQuery(ask, cardSystemId, { organizerId, untilDay }), enabled: isDay })
  const kept = of.iban
  const act = useAct(
    (body: { untilDay: string; iban?: string }, key) => closePeriod(ask, cardSystemId, key, { organizerId, ...body }),
    ({ id, owedCents }) => {
      showToast(t('close.done', { id, amount: euro(owedCents / 100) }))
      onDone()
      onClose()
    },
  )
  const wrongIban = isAboutIban(act.problem) && sent === iban
  const { total, parts = [] } = (isDay && preview.data) || {}
  function submit() {
    const isGood = form.check({
      untilDay: isDay ? undefined : t('close.wrongDay', { day: shortDate(lastDay) }),
      iban: kept === undefined && iban.trim() === '' ? t('close.ibanMissing') : undefined,
    })
    if (!isGood) return
    setSent(iban)
    act.run({ untilDay, ...(iban.trim() === '' ? {} : { iban }) })
  }
  return (
    <AskDialog
      opened
      size={640}
      title={t('close.title', { name })}
      verb={t('close.verb')}
      pending={act.pending}
      problem={wrongIban ? null : act.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('close.text')}</p>
      <TextInput type="date" label={t('column.until')} max={lastDay} {...form.of('untilDay')} />
      <TextInput
        label={t(kept === undefined ? 'column.iban' : 'close.otherIban')}
        description={kept === undefined ? t('iban.help') : t('close.keptIban', { iban: ibanInFours(kept) })}
        autoComplete="off"
        maxLength={50}
        {...form.of('iban')}
        error={form.error('iban') ?? (wrongIban ? t('iban.wrong') : undefined)}
      />
      {isDay && preview.isPending ? <SkeletonLines lines={3} /> : null}
      {preview.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(preview.error)}
          onRetry={() => void preview.refetch()}
        />
      ) : null}
      {preview.data && isDay ? (
        <div aria-live="polite">
          {total ? (
            <PartsTable parts={parts} label={t('close.preview')} />
          ) : (
            <p>{t('close.nothing', { day: shortDate(untilDay) })}</p>
          )}
          {total && total.owedCents < 0 ? <p>{t('belowZero')}</p> : null}
        </div>
      ) : null}
    </AskDialog>
  )
}
