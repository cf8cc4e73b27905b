import { IconBuildingBank, IconReceiptEuro } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepIban, type OpenAccount, openQuery, statementsKey } from '../../api/ksb-statements.ts'
import { IbanDialog } from '../../finance/IbanDialog.tsx'
import { ibanInFours } from '../../finance/iban.ts'
import { count, dayOf, euro, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import { consumerkeyColumn, consumerkeyWords } from '../../ui/table/ids.tsx'
import { List } from '../../ui/table/List.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { pageOfWhole } from '../../ui/table/whole-list.ts'
import { ask } from '../app.ts'
import { openAccountsRouteApi } from '../routes.ts'
import { CloseDialog } from './CloseDialog.tsx'
import { FinanceHead } from './FinanceHead.tsx'
import { openFilters } from './filters.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Per organiser what is on no *onkostennota* yet: a period is closed from here. */
export function OpenPage() {
  const { t } = useTranslation(['finance', 'table'])
  const params = openAccountsRouteApi.useParams()
  const search: ListSearch = openAccountsRouteApi.useSearch()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { cardSystemId } = params
  const [asked, setAsked] = useState<{ act: 'close' | 'iban'; of: OpenAccount }>()
  const query = useQuery(openQuery(ask, cardSystemId))
  const name = typeof search.name === 'string' ? plain(search.name.trim()) : ''
  const { clientId } = search
  const rows = query.data?.member.filter(
    (row) =>
      plain(row.organizer.name).includes(name) && (typeof clientId !== 'string' || row.clientIds.includes(clientId)),
  )
  const columns = useOpenColumns()
  const changed = () => void queries.invalidateQueries({ queryKey: statementsKey(cardSystemId) })
  return (
    <>
      <FinanceHead />
      <List<OpenAccount>
        label={t('sections.open')}
        noun={t('open.noun')}
        nounOne={t('open.nounOne')}
        columns={columns}
        fields={[
          { ...openFilters[0], label: t('column.organizer') },
          { ...openFilters[1], ...consumerkeyWords(t('table:consumerkey')) },
        ]}
        search={search}
        usualSort={undefined}
        go={(next) => void navigate({ to: '/$cardSystemId/finance', params, search: next })}
        query={{ ...query, data: pageOfWhole(rows, search) }}
        all={query.data?.member.length}
        rowKey={(row) => row.organizer.id}
        rowName={(row) => row.organizer.name}
        nameLink={(_, shown) => shown}
        actions={(of) => [
          {
            key: 'close',
            label: t('open.close'),
            icon: <IconReceiptEuro {...icon} />,
            act: () => setAsked({ act: 'close', of }),
          },
          {
            key: 'iban',
            label: t('iban.act'),
            icon: <IconBuildingBank {...icon} />,
            act: () => setAsked({ act: 'iban', of }),
          },
        ]}
        empty={{ title: t('open.empty'), text: t('open.emptyText') }}
      />
      {asked?.act === 'close' && query.data ? (
        <CloseDialog of={asked.of} lastDay={query.data.untilDay} onDone={changed} onClose={() => setAsked(undefined)} />
      ) : null}
      {asked?.act === 'iban' ? (
        <IbanDialog
          name={asked.of.organizer.name}
          iban={asked.of.iban}
          keep={(iban, key) => keepIban(ask, { cardSystemId, organizerId: asked.of.organizer.id }, key, iban)}
          onKept={changed}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  )
}

function useOpenColumns(): Column<OpenAccount>[] {
  const { t } = useTranslation(['finance', 'table'])
  const money = (cents: number) => euro(cents / 100)
  return [
    { key: 'organizer', label: t('column.organizer'), isName: true, cell: (row) => row.organizer.name, width: 18 },
    { key: 'since', label: t('column.since'), cell: (row) => shortDate(dayOf(row.since)) },
    { key: 'tickets', label: t('column.tickets'), cell: (row) => count(row.sales), align: 'right' },
    { key: 'sold', label: t('column.sold'), cell: (row) => money(row.salesCents), align: 'right' },
    {
      key: 'credits',
      label: t('column.credits'),
      cell: (row) => (row.credits === 0 ? null : `${money(row.creditsCents)} (${count(row.credits)})`),
      align: 'right',
    },
    { key: 'owed', label: t('column.owed'), cell: (row) => money(row.owedCents), align: 'right', fact: true },
    {
      key: 'iban',
      label: t('column.iban'),
      cell: (row) =>
        row.iban === undefined ? <Status tone="attention">{t('iban.none')}</Status> : ibanInFours(row.iban),
      fact: true,
    },
    consumerkeyColumn(t('table:consumerkey')),
  ]
}
