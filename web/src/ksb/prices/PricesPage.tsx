import { Button } from '@mantine/core'
import { IconCalendarX, IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Price, pricesQuery } from '../../api/ksb-prices.ts'
import { addDays, dayOf, euro, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { List } from '../../ui/table/List.tsx'
import type { GoInList, ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { pageOfWhole } from '../../ui/table/whole-list.ts'
import { ask } from '../app.ts'
import { ColumnsAndViews } from '../ColumnsAndViews.tsx'
import { pricesRouteApi } from '../routes.ts'
import { EndPriceDialog } from './EndDialogs.tsx'
import { priceFilters } from './filters.ts'
import { PricesHead } from './PricesHead.tsx'
import { priceState, priceStates } from './price-state.ts'
import { useConditions } from './useConditions.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const tones = { NOW: 'ordinary', LATER: 'information', ENDED: 'neutral' } as const

const views = savedViews('prices')

/** *Lidmaatschapsprijzen*: for whom, how much, from when until when; the ended ones stay to be read. */
export function PricesPage() {
  const { t } = useTranslation('prices')
  const params = pricesRouteApi.useParams()
  const search: ListSearch = pricesRouteApi.useSearch()
  const navigate = useNavigate()
  const conditions = useConditions()
  const [ending, setEnding] = useState<Price>()
  const query = useQuery(pricesQuery(ask, params.cardSystemId))
  const today = dayOf(new Date())
  const order = (price: Price) => priceStates.indexOf(priceState(price, today))
  const shown = query.data
    ?.filter((price) => search.state === undefined || priceState(price, today) === search.state)
    .sort((a, b) => order(a) - order(b) || a.priceCents - b.priceCents || a.id - b.id)
  const columns: Column<Price>[] = [
    { key: 'label', label: t('column.label'), isName: true, cell: (row) => row.label, width: 16 },
    {
      key: 'price',
      label: t('column.price'),
      align: 'right',
      fact: true,
      cell: (row) => <span className="op-numbers">{euro(row.priceCents / 100)}</span>,
    },
    { key: 'for', label: t('column.for'), cell: conditions, width: 22 },
    {
      key: 'from',
      label: t('column.from'),
      cell: (row) => <span className="op-numbers">{shortDate(row.validFrom)}</span>,
    },
    {
      key: 'until',
      label: t('column.until'),
      cell: (row) =>
        row.validUntil === undefined ? null : (
          <span className="op-numbers">{shortDate(addDays(row.validUntil, -1))}</span>
        ),
    },
    {
      key: 'state',
      label: t('column.state'),
      fact: true,
      cell: (row) => {
        const state = priceState(row, today)
        return <Status tone={tones[state]}>{t(`state.${state}`)}</Status>
      },
    },
  ]
  const fields: FilterField[] = priceFilters.map((filter) => ({
    ...filter,
    label: t('column.state'),
    choices: priceStates.map((value) => ({ value, label: t(`state.${value}`) })),
  }))
  const actions = (row: Price): RowAction[] =>
    priceState(row, today) === 'ENDED'
      ? []
      : [
          {
            key: 'edit',
            label: t('act.edit'),
            icon: <IconPencil {...icon} />,
            act: () =>
              void navigate({ to: '/$cardSystemId/prices/$priceId', params: { ...params, priceId: String(row.id) } }),
          },
          {
            key: 'end',
            label: t('act.end'),
            icon: <IconCalendarX {...icon} />,
            act: () => setEnding(row),
            danger: true,
          },
        ]
  const go: GoInList = (next) => void navigate({ to: '/$cardSystemId/prices', params, search: next })
  return (
    <>
      <PricesHead
        tools={
          <>
            <ColumnsAndViews columns={columns} views={views} filters={fields} search={search} go={go} />
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlus {...icon} />}
              onClick={() =>
                void navigate({ to: '/$cardSystemId/prices/$priceId', params: { ...params, priceId: 'new' } })
              }
            >
              {t('act.newPrice')}
            </Button>
          </>
        }
      />
      <List<Price>
        label={t('prices')}
        noun={t('pricesNoun')}
        nounOne={t('pricesNounOne')}
        columns={columns}
        fields={fields}
        search={search}
        usualSort={undefined}
        go={go}
        query={{
          data: pageOfWhole(shown, search),
          error: query.error,
          isPlaceholderData: false,
          refetch: query.refetch,
        }}
        all={query.data?.length}
        rowKey={(row) => String(row.id)}
        rowName={(row) => row.label}
        nameLink={(row, name) =>
          priceState(row, today) === 'ENDED' ? (
            name
          ) : (
            <Link to="/$cardSystemId/prices/$priceId" params={{ ...params, priceId: String(row.id) }}>
              {name}
            </Link>
          )
        }
        actions={actions}
        empty={{ title: t('pricesEmpty'), text: t('pricesEmptyText') }}
      />
      {ending ? <EndPriceDialog price={ending} onClose={() => setEnding(undefined)} /> : null}
    </>
  )
}
