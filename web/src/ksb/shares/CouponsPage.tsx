import { Button } from '@mantine/core'
import { IconBan, IconPencil, IconPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Coupon, couponsExportPath, couponsQuery } from '../../api/ksb-shares.ts'
import { everything, listParameters } from '../../api/list.ts'
import { count, dayOf, euro, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { askedIn } from '../../ui/table/asked.ts'
import type { Column } from '../../ui/table/column.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idFilter } from '../../ui/table/id-filter.ts'
import { idColumn, idWords, numberWords } from '../../ui/table/ids.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { savedViews } from '../../ui/table/views.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { ListPage } from '../ListPage.tsx'
import { couponsRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { CouponDialog } from './CouponDialog.tsx'
import { EditCouponDialog } from './EditCouponDialog.tsx'
import { couponFilters } from './filters.ts'
import { PeopleDialog } from './PeopleDialog.tsx'
import { usePriceWords } from './usePriceWords.ts'
import { WithdrawCouponDialog } from './WithdrawDialogs.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const views = savedViews('coupons')
const statuses = ['ACTIVE', 'PLANNED', 'EXPIRED', 'WITHDRAWN'] as const
const tones = { ACTIVE: 'ordinary', PLANNED: 'information', EXPIRED: 'neutral', WITHDRAWN: 'neutral' } as const

/** *Coupons*: an extra discount for a segment, with how many people are in it now. */
export function CouponsPage() {
  const { t } = useTranslation(['shares', 'ksb', 'table'])
  usePageTitle(`${t('coupons.title')} · ${t('ksb:name')}`)
  const params = couponsRouteApi.useParams()
  const search: ListSearch = couponsRouteApi.useSearch()
  const navigate = useNavigate()
  const words = usePriceWords()
  const [asked, setAsked] = useState<'new' | { act: 'edit' | 'withdraw' | 'people'; of: Coupon }>()
  const question = askedIn(search, couponFilters)
  const query = useQuery(couponsQuery(ask, params.cardSystemId, question))
  const all = useQuery(couponsQuery(ask, params.cardSystemId, everything)).data?.totalItems
  const columns: Column<Coupon>[] = [
    { key: 'name', label: t('column.name'), isName: true, cell: (row) => row.name, sort: 'name', width: 14 },
    { key: 'people', label: t('column.people'), cell: (row) => count(row.people), align: 'right', fact: true },
    { key: 'price', label: t('column.price'), cell: (row) => words.price(row), width: 14 },
    { key: 'example', label: t('column.example'), cell: (row) => words.example(row), width: 14, optional: true },
    {
      key: 'uses',
      label: t('column.uses'),
      sort: 'uses',
      cell: (row) =>
        row.maxUses === undefined
          ? count(row.uses)
          : t('coupons.of', { used: count(row.uses), most: count(row.maxUses) }),
      align: 'right',
    },
    {
      key: 'budget',
      label: t('column.budget'),
      sort: 'spent',
      cell: (row) =>
        row.budgetCents === undefined
          ? euro(row.spentCents / 100)
          : t('coupons.of', { used: euro(row.spentCents / 100), most: euro(row.budgetCents / 100) }),
      align: 'right',
    },
    { key: 'from', label: t('column.from'), cell: (row) => shortDate(dayOf(row.validFrom)), sort: 'validFrom' },
    {
      key: 'until',
      label: t('column.until'),
      sort: 'validUntil',
      cell: (row) =>
        row.validUntil === undefined
          ? row.validDays === undefined
            ? null
            : t('coupons.days', { count: row.validDays })
          : shortDate(row.validUntil),
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: (row) => <Status tone={tones[row.status]}>{t(`coupons.status.${row.status}`)}</Status>,
      fact: true,
    },
    idColumn(t('table:number'), (row) => String(row.id)),
    idColumn(t('column.eventId'), (row) => row.eventIds, 'eventId'),
  ]
  const fields: FilterField[] = [
    { ...couponFilters[0], label: t('column.name') },
    {
      ...couponFilters[1],
      label: t('column.state'),
      choices: statuses.map((value) => ({ value, label: t(`coupons.status.${value}`) })),
    },
    { ...idFilter, ...numberWords(t('table:number'), t('table:digits')) },
    { ...couponFilters[3], ...idWords(t('column.eventId'), 'eventId') },
  ]
  return (
    <ListPage<Coupon>
      head={(tools) => <PageHead title={t('coupons.title')} chapter="coupons" tools={tools} />}
      views={views}
      file={{ path: couponsExportPath(params.cardSystemId), parameters: listParameters(question) }}
      tools={
        <Button size="xs" leftSection={<IconPlus {...icon} />} onClick={() => setAsked('new')}>
          {t('coupons.new')}
        </Button>
      }
      label={t('coupons.title')}
      noun={t('coupons.noun')}
      nounOne={t('coupons.nounOne')}
      columns={columns}
      fields={fields}
      search={search}
      usualSort={undefined}
      go={(next) => void navigate({ to: '/$cardSystemId/coupons', params, search: next })}
      query={query}
      all={all}
      rowKey={(row) => String(row.id)}
      rowName={(row) => row.name}
      nameLink={(_, name) => name}
      actions={(row) =>
        row.status === 'WITHDRAWN' || row.status === 'EXPIRED'
          ? []
          : [
              {
                key: 'edit',
                label: t('edit.act'),
                icon: <IconPencil {...icon} />,
                act: () => setAsked({ act: 'edit', of: row }),
              },
              ...(row.segment.listed
                ? [
                    {
                      key: 'people',
                      label: t('list.act'),
                      icon: <IconUsers {...icon} />,
                      act: () => setAsked({ act: 'people' as const, of: row }),
                    },
                  ]
                : []),
              {
                key: 'withdraw',
                label: `${t('coupons.withdraw')}…`,
                icon: <IconBan {...icon} />,
                act: () => setAsked({ act: 'withdraw', of: row }),
                danger: true,
              },
            ]
      }
      empty={{ title: t('coupons.empty'), text: t('coupons.emptyText') }}
    >
      {asked === 'new' ? <CouponDialog onClose={() => setAsked(undefined)} /> : null}
      {asked !== undefined && asked !== 'new' && asked.act === 'withdraw' ? (
        <WithdrawCouponDialog of={asked.of} onClose={() => setAsked(undefined)} />
      ) : null}
      {asked !== undefined && asked !== 'new' && asked.act === 'edit' ? (
        <EditCouponDialog of={asked.of} onClose={() => setAsked(undefined)} />
      ) : null}
      {asked !== undefined && asked !== 'new' && asked.act === 'people' ? (
        <PeopleDialog of={asked.of} onClose={() => setAsked(undefined)} />
      ) : null}
    </ListPage>
  )
}
