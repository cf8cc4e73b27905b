import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withoutSeparators } from '../../../../server/src/values/uitpas-number.ts'
import { cardSystemQuery } from '../../api/ksb.ts'
import { type RedeemedList, type RedeemedReward, redeemedQuery } from '../../api/ksb-redeemed.ts'
import { shortDate, time } from '../../i18n/format.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { showToast } from '../../ui/Toast.tsx'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { List } from '../../ui/table/List.tsx'
import { defaultRows, type ListSearch } from '../../ui/table/list-search.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { baliesOf } from '../cards/useCardFields.ts'
import { redeemedRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { redeemedFilters } from './filters.ts'
import { RemoveDialog } from './RemoveDialog.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const text = (value: ListSearch[string]) => (typeof value === 'string' ? value : undefined)

/** *Opgenomen voordelen*: what was redeemed, by the tab that is chosen, and putting right what was given by mistake. */
export function RedeemedPage() {
  const { t } = useTranslation(['redeemed', 'ksb'])
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const params = redeemedRouteApi.useParams()
  const search: ListSearch = redeemedRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const type = search.type === 'WELCOME' ? 'WELCOME' : 'POINTS'
  const filters = Object.fromEntries(redeemedFilters.map(({ key }) => [key, text(search[key])]))
  const list: RedeemedList = { ...filters, type }
  const query = useQuery(redeemedQuery(ask, cardSystemId, list, search.page ?? 1, search.rows ?? defaultRows))
  const all = useQuery(redeemedQuery(ask, cardSystemId, { type }, 1, 1)).data?.totalItems
  const [asked, setAsked] = useState<RedeemedReward>()
  const copy = (id: string) =>
    void navigator.clipboard.writeText(id).then(
      () => showToast(t('act.copied')),
      () => showToast(t('act.copyFailed'), 'information'),
    )
  return (
    <>
      <PageHead title={t('title')} chapter="lists" />
      <Tabs label={t('title')}>
        {(['POINTS', 'WELCOME'] as const).map((one) => (
          <Link
            key={one}
            to="/$cardSystemId/redeemed-rewards"
            params={params}
            search={one === 'WELCOME' ? { type: one } : {}}
            activeOptions={{ exact: true, includeSearch: true }}
            activeProps={{}}
            aria-current={one === type ? 'page' : undefined}
          >
            {t(`tab.${one}`)}
          </Link>
        ))}
      </Tabs>
      <List<RedeemedReward>
        key={type}
        label={t(`tab.${type}`)}
        noun={t('noun')}
        nounOne={t('nounOne')}
        columns={useRedeemedColumns()}
        fields={useRedeemedFields(cardSystemId)}
        search={search}
        usualSort={undefined}
        go={(next) => void navigate({ to: '/$cardSystemId/redeemed-rewards', params, search: next })}
        query={query}
        all={all}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        nameLink={(_, name) => name}
        actions={(row) => [
          { key: 'copy', label: t('act.copy'), icon: <IconCopy {...icon} />, act: () => copy(row.rewardId) },
          {
            key: 'remove',
            label: t('act.remove'),
            icon: <IconTrash {...icon} />,
            danger: true,
            act: () => setAsked(row),
          },
        ]}
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
      {asked ? <RemoveDialog redeemed={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}

function useRedeemedColumns(): Column<RedeemedReward>[] {
  const { t } = useTranslation('redeemed')
  return [
    { key: 'title', label: t('column.title'), cell: (row) => row.title, isName: true, width: 20 },
    { key: 'uitpasNumber', label: t('column.uitpasNumber'), cell: (row) => row.uitpasNumber, fact: true },
    { key: 'points', label: t('column.points'), cell: (row) => row.points, align: 'right' },
    { key: 'balie', label: t('column.balie'), cell: (row) => row.organizer.name, width: 16 },
    {
      key: 'redeemedAt',
      label: t('column.redeemedAt'),
      cell: (row) => `${shortDate(row.redeemedAt)} ${time(row.redeemedAt)}`,
      fact: true,
    },
    { key: 'rewardId', label: t('column.rewardId'), cell: (row) => row.rewardId, optional: true },
    { key: 'id', label: t('column.id'), cell: (row) => row.id, optional: true },
  ]
}

function useRedeemedFields(cardSystemId: number): FilterField[] {
  const { t } = useTranslation('redeemed')
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const words: Record<(typeof redeemedFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    title: { label: t('column.title') },
    uitpasNumber: { label: t('column.uitpasNumber'), numeric: true, clean: withoutSeparators },
    organizerId: { label: t('column.balie'), choices: baliesOf(parts) },
    from: { label: t('filter.from') },
    until: { label: t('filter.until') },
  }
  return redeemedFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
