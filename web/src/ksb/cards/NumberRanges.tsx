import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withoutSeparators } from '../../../../server/src/values/uitpas-number.ts'
import { addNumberRange, numberRangesQuery } from '../../api/ksb-stock.ts'
import type { NumberRanges as Answer } from '../../api/ksb-types.ts'
import { toProblem } from '../../api/problem.ts'
import { count } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import type { Column } from '../../ui/table/column.ts'
import { SimpleTable } from '../../ui/table/SimpleTable.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { useCardSystem } from '../useCardSystem.ts'
import classes from './Cards.module.css'
import { serial, useFields } from './fields.ts'
import { useChanged } from './useChanged.ts'

type Range = Answer['member'][number]

/** Where cards that are never printed get their numbers. */
export function NumberRanges() {
  const { t } = useTranslation('cards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const { me } = useCardSystem()
  const [adding, setAdding] = useState(false)
  return (
    <section className={classes.ranges} aria-labelledby="number-ranges">
      <div className={classes.rangesHead}>
        <h2 id="number-ranges">{t('ranges.title')}</h2>
        {me.platformAdmin ? (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={18} stroke={2} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t('ranges.add')}
          </Button>
        ) : null}
      </div>
      <p className={classes.note}>
        {t('ranges.text')} {me.platformAdmin ? null : t('ranges.whoAdds')}
      </p>
      <Ranges cardSystemId={cardSystemId} />
      {adding ? <AddRangeDialog onClose={() => setAdding(false)} /> : null}
    </section>
  )
}

function Ranges({ cardSystemId }: { cardSystemId: number }) {
  const { t } = useTranslation('cards')
  const { data, error, refetch } = useQuery(numberRangesQuery(ask, cardSystemId))
  if (error && !data) {
    return <ErrorState title={t('ranges.failed')} problem={toProblem(error)} text="" onRetry={() => void refetch()} />
  }
  if (!data) return <SkeletonLines lines={2} />
  if (data.member.length === 0) return <Banner tone="information">{t('ranges.none')}</Banner>
  const digits = (value: number) => <span className="op-numbers">{String(value).padStart(11, '0')}</span>
  const columns: Column<Range>[] = [
    { key: 'from', label: t('ranges.from'), cell: (row) => digits(row.firstSerial), isName: true },
    { key: 'to', label: t('ranges.to'), cell: (row) => digits(row.lastSerial) },
    {
      key: 'left',
      label: t('ranges.left'),
      cell: (row) => <span className="op-numbers">{count(row.left)}</span>,
      align: 'right',
    },
  ]
  return <SimpleTable label={t('ranges.title')} rows={data.member} columns={columns} rowKey={(row) => String(row.id)} />
}

function AddRangeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('cards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const fields = useFields({ first: '', last: '' })
  const act = useAct(
    (body: { firstSerial: number; lastSerial: number }, key) => addNumberRange(ask, cardSystemId, key, body),
    () => {
      changed()
      showToast(t('ranges.done'))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('ranges.add')}
      verb={t('range.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        const [first, last] = [withoutSeparators(fields.typed.first), withoutSeparators(fields.typed.last)]
        const order = Number(last) < Number(first) ? ('order' as const) : undefined
        if (!fields.check({ first: serial(first), last: serial(last) ?? order })) return
        act.run({ firstSerial: Number(first), lastSerial: Number(last) })
      }}
    >
      <p>{t('ranges.addText')}</p>
      <div className={classes.fields}>
        <TextInput label={t('ranges.first')} inputMode="numeric" autoComplete="off" {...fields.of('first')} />
        <TextInput label={t('ranges.last')} inputMode="numeric" autoComplete="off" {...fields.of('last')} />
      </div>
    </AskDialog>
  )
}
