import { Button } from '@mantine/core'
import { IconCalendarX, IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Price, pricesExportPath, pricesQuery } from '../../api/ksb-prices.ts'
import { everything, listParameters } from '../../api/list.ts'
import { addDays, dayOf, euro, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idFilter } from '../../ui/table/id-filter.ts'
import { idColumn, numberWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import type { RowAction } from '../../ui/table/RowMenu.tsx'
import { savedViews } from '../../ui/table/views.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
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
  const { t } = useTranslation(['prices', 'table'])
  const params = pricesRouteApi.useParams()
  const search: ListSearch = pricesRouteApi.useSearch()
  const navigate = useNavigate()
  const conditions = useConditions()
  const [ending, setEnding] = useState<Price>()
  const question = askedIn(search, priceFilters)
  const query = useQuery(pricesQuery(ask, params.cardSystemId, question))
  const all = useQuery(pricesQuery(ask, params.cardSystemId, everything)).data?.totalItems
  const today = dayOf(new Date())
  const columns: Column<Price>[] = [
    { key: 'label', label: t('column.label'), isName: true, cell: (row) => row.label, sort: 'label', width: 16 },
    {
      key: 'price',
      label: t('column.price'),
      align: 'right',
      sort: 'price',
      fact: true,
      cell: (row) => <span className="op-numbers">{euro(row.priceCents / 100)}</span>,
    },
    { key: 'for', label: t('column.for'), cell: conditions, width: 22 },
    {
      key: 'from',
      label: t('column.from'),
      sort: 'validFrom',
      cell: (row) => <span className="op-numbers">{shortDate(row.validFrom)}</span>,
    },
    {
      key: 'until',
      label: t('column.until'),
      sort: 'validUntil',
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
    idColumn(t('table:number'), (row) => String(row.id)),
  ]
  const fields: FilterField[] = [
    { ...priceFilters[0], label: t('column.label') },
    {
      ...priceFilters[1],
      label: t('column.state'),
      choices: priceStates.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    { ...idFilter, ...numberWords(t('table:number'), t('table:digits')) },
  ]
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
  return (
    <ListPage<Price>
      head={(tools) => <PricesHead tools={tools} />}
      views={views}
      file={{ path: pricesExportPath(params.cardSystemId), parameters: listParameters(question) }}
      tools={
        <Button
          size="xs"
          leftSection={<IconPlus {...icon} />}
          onClick={() => void navigate({ to: '/$cardSystemId/prices/$priceId', params: { ...params, priceId: 'new' } })}
        >
          {t('act.newPrice')}
        </Button>
      }
      label={t('prices')}
      noun={t('pricesNoun')}
      nounOne={t('pricesNounOne')}
      columns={columns}
      fields={fields}
      search={search}
      usualSort={undefined}
      go={(next) => void navigate({ to: '/$cardSystemId/prices', params, search: next })}
      query={query}
      all={all}
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
    >
      {ending ? <EndPriceDialog price={ending} onClose={() => setEnding(undefined)} /> : null}
    </ListPage>
  )
}
