import { Button, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Reach, reachQuery, saveEntitledPeople } from '../../api/ksb-figures.ts'
import { toProblem } from '../../api/problem.ts'
import classes from '../../figures/Figures.module.css'
import { count, percent, shortDate } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { SimpleTable } from '../../ui/table/SimpleTable.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { reportsRouteApi } from '../routes.ts'
import { useEntitledForm } from './useEntitledForm.ts'

/** How many of those entitled to the social tariff have it. */
export function ReachPart() {
  const { t } = useTranslation('reports')
  const { cardSystemId } = reportsRouteApi.useParams()
  const query = useQuery(reachQuery(ask, cardSystemId))
  const [opened, setOpened] = useState(false)
  if (query.error && !query.data)
    return <ErrorState title={t('failed')} problem={toProblem(query.error)} onRetry={() => void query.refetch()} />
  if (!query.data) return <SkeletonLines lines={8} />
  const reach = query.data
  return (
    <>
      <div className={classes.controls}>
        <Button variant="outline" onClick={() => setOpened(true)}>
          {t('reach.enter')}
        </Button>
      </div>
      {reach.lines.length === 0 ? (
        <EmptyState title={t('reach.none')} text={t('reach.noneText')} />
      ) : (
        <ReachTable reach={reach} />
      )}
      <p className={classes.note}>{t('reach.note', { day: shortDate(reach.day) })}</p>
      {opened ? <EntitledDialog reach={reach} onClose={() => setOpened(false)} /> : null}
    </>
  )
}

function ReachTable({ reach: { lines, total } }: { reach: Reach }) {
  const { t } = useTranslation('reports')
  const having = (value: number | null) => (value === null ? t('reach.few') : count(value))
  const share = (value: number | null, entitled: number | undefined) =>
    value === null || !entitled ? '–' : percent((value / entitled) * 100)
  return (
    <>
      {total.entitled > 0 ? (
        <dl className={classes.totals} aria-label={t('total')}>
          <div>
            <dt>{t('reach.entitled')}</dt>
            <dd>{count(total.entitled)}</dd>
          </div>
          <div>
            <dt>{t('reach.having')}</dt>
            <dd>{having(total.withSocialTariff)}</dd>
          </div>
          <div>
            <dt>{t('reach.share')}</dt>
            <dd>{share(total.withSocialTariff, total.entitled)}</dd>
          </div>
        </dl>
      ) : null}
      <SimpleTable
        label={t('tab.reach')}
        labelled
        rows={lines}
        rowKey={({ nisCode }) => nisCode}
        columns={[
          { key: 'name', label: t('dimension.municipality'), isName: true, cell: ({ name }) => name },
          {
            key: 'source',
            label: t('reach.source'),
            cell: ({ source, year }) => (source === undefined ? '–' : `${source} (${year})`),
          },
          {
            key: 'entitled',
            label: t('reach.entitled'),
            align: 'right',
            cell: ({ entitled }) => (entitled === undefined ? t('reach.notEntered') : count(entitled)),
          },
          {
            key: 'having',
            label: t('reach.having'),
            align: 'right',
            cell: ({ withSocialTariff }) => having(withSocialTariff),
          },
          {
            key: 'share',
            label: t('reach.share'),
            align: 'right',
            cell: ({ withSocialTariff, entitled }) => share(withSocialTariff, entitled),
          },
        ]}
      />
    </>
  )
}

function EntitledDialog({ reach, onClose }: { reach: Reach; onClose: () => void }) {
  const { t } = useTranslation('reports')
  const { cardSystemId } = reportsRouteApi.useParams()
  const queries = useQueryClient()
  const form = useEntitledForm(reach)
  const act = useAct(
    (body: Parameters<typeof saveEntitledPeople>[3], key) => saveEntitledPeople(ask, cardSystemId, key, body),
    () => {
      void queries.invalidateQueries({ queryKey: reachQuery(ask, cardSystemId).queryKey })
      showToast(t('reach.saved'))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      size={640}
      title={t('reach.enterTitle')}
      verb={t('reach.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        const body = form.body()
        if (body) act.run(body)
      }}
    >
      <p>{t('reach.enterText')}</p>
      <div className={classes.people}>
        <TextInput label={t('reach.year')} inputMode="numeric" {...form.of('year')} />
        <TextInput label={t('reach.source')} {...form.of('source')} />
      </div>
      <div className={classes.people}>
        {reach.lines.map(({ nisCode, name }) => (
          <TextInput key={nisCode} label={name} inputMode="numeric" {...form.of(nisCode)} />
        ))}
      </div>
    </AskDialog>
  )
}
