import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withoutSeparators } from '../../../../server/src/values/uitpas-number.ts'
import { cardSystemQuery } from '../../api/ksb.ts'
import { type RedeemedReward, redeemedParameters, redeemedPath, redeemedQuery } from '../../api/ksb-redeemed.ts'
import { everything, type PageAsked } from '../../api/list.ts'
import { shortDate, time } from '../../i18n/format.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { consumerkeyColumn, consumerkeyWords, idColumn, idWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { useCopy } from '../../ui/useCopy.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { baliesOf } from '../cards/useCardFields.ts'
import { ListPage } from '../ListPage.tsx'
import { redeemedRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { redeemedFilters } from './filters.ts'
import { RemoveDialog } from './RemoveDialog.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const views = { POINTS: savedViews('redeemed.points'), WELCOME: savedViews('redeemed.welcome') }

/** *Opgenomen voordelen*: what was redeemed, by the tab that is chosen, and putting right what was given by mistake. */
export function RedeemedPage() {
  const { t } = useTranslation(['redeemed', 'ksb'])
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const params = redeemedRouteApi.useParams()
  const search: ListSearch = redeemedRouteApi.useSearch()
  const navigate = useNavigate()
  const { cardSystemId } = params
  const type = search.type === 'WELCOME' ? 'WELCOME' : 'POINTS'
  const asked = askedIn(search, redeemedFilters)
  const ofType = (one: PageAsked): PageAsked => ({ ...one, filters: { ...one.filters, type } })
  const query = useQuery(redeemedQuery(ask, cardSystemId, ofType(asked)))
  const all = useQuery(redeemedQuery(ask, cardSystemId, ofType(everything))).data?.totalItems
  const [wrong, setWrong] = useState<RedeemedReward>()
  const copy = useCopy()
  return (
    <ListPage<RedeemedReward>
      key={type}
      head={(tools) => (
        <>
          <PageHead title={t('title')} chapter="redeemed" tools={tools} />
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
        </>
      )}
      views={views[type]}
      file={{
        what: t(`tab.${type}`),
        path: `${redeemedPath(cardSystemId)}/export`,
        parameters: redeemedParameters(ofType(asked)),
      }}
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
          act: () => setWrong(row),
        },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    >
      {wrong ? <RemoveDialog redeemed={wrong} onClose={() => setWrong(undefined)} /> : null}
    </ListPage>
  )
}

function useRedeemedColumns(): Column<RedeemedReward>[] {
  const { t } = useTranslation(['redeemed', 'table'])
  return [
    { key: 'title', label: t('column.title'), cell: (row) => row.title, isName: true, width: 20 },
    {
      key: 'uitpasNumber',
      label: t('column.uitpasNumber'),
      cell: (row) => (row.uitpasNumber ? <UitpasNumber number={row.uitpasNumber} /> : null),
      fact: true,
    },
    { key: 'points', label: t('column.points'), cell: (row) => row.points, align: 'right' },
    { key: 'balie', label: t('column.balie'), cell: (row) => row.organizer.name, width: 16 },
    {
      key: 'redeemedAt',
      label: t('column.redeemedAt'),
      cell: (row) => `${shortDate(row.redeemedAt)} ${time(row.redeemedAt)}`,
      fact: true,
    },
    idColumn(t('column.id'), (row) => row.id),
    idColumn(t('column.rewardId'), (row) => row.rewardId, 'rewardId'),
    idColumn(t('table:id'), (row) => row.passholderId, 'passholderId'),
    consumerkeyColumn(t('table:consumerkey')),
  ]
}

function useRedeemedFields(cardSystemId: number): FilterField[] {
  const { t } = useTranslation(['redeemed', 'table'])
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const words: Record<(typeof redeemedFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    title: { label: t('column.title') },
    uitpasNumber: { label: t('column.uitpasNumber'), numeric: true, clean: withoutSeparators },
    organizerId: { label: t('column.balie'), choices: baliesOf(parts) },
    from: { label: t('filter.from') },
    until: { label: t('filter.until') },
    id: idWords(t('column.id')),
    rewardId: idWords(t('column.rewardId'), 'rewardId'),
    passholderId: idWords(t('table:id'), 'passholderId'),
    clientId: consumerkeyWords(t('table:consumerkey')),
  }
  return redeemedFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
