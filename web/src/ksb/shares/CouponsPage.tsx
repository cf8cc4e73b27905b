import { Button } from '@mantine/core'
import { IconBan, IconPencil, IconPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Coupon, couponsQuery } from '../../api/ksb-shares.ts'
import { count, dayOf, euro, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import { List } from '../../ui/table/List.tsx'
import { chosenOf, type ListSearch } from '../../ui/table/list-search.ts'
import { pageOfWhole } from '../../ui/table/whole-list.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { couponsRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { CouponDialog } from './CouponDialog.tsx'
import { EditCouponDialog } from './EditCouponDialog.tsx'
import { PeopleDialog } from './PeopleDialog.tsx'
import { usePriceWords } from './usePriceWords.ts'
import { WithdrawCouponDialog } from './WithdrawDialogs.tsx'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const
const statuses = ['ACTIVE', 'PLANNED', 'EXPIRED', 'WITHDRAWN'] as const
const tones = { ACTIVE: 'ordinary', PLANNED: 'information', EXPIRED: 'neutral', WITHDRAWN: 'neutral' } as const

/** *Coupons*: an extra discount for a segment, with how many people are in it now. */
export function CouponsPage() {
  const { t } = useTranslation(['shares', 'ksb'])
  usePageTitle(`${t('coupons.title')} · ${t('ksb:name')}`)
  const params = couponsRouteApi.useParams()
  const search: ListSearch = couponsRouteApi.useSearch()
  const navigate = useNavigate()
  const words = usePriceWords()
  const [asked, setAsked] = useState<'new' | { act: 'edit' | 'withdraw' | 'people'; of: Coupon }>()
  const query = useQuery(couponsQuery(ask, params.cardSystemId))
  const name = typeof search.name === 'string' ? search.name.trim().toLowerCase() : ''
  const chosen = chosenOf(search.status)
  const rows = query.data?.filter(
    (row) => row.name.toLowerCase().includes(name) && (chosen.length === 0 || chosen.includes(row.status)),
  )
  const columns: Column<Coupon>[] = [
    { key: 'name', label: t('column.name'), isName: true, cell: (row) => row.name, width: 14 },
    { key: 'people', label: t('column.people'), cell: (row) => count(row.people), align: 'right', fact: true },
    { key: 'price', label: t('column.price'), cell: (row) => words.price(row), width: 14 },
    { key: 'example', label: t('column.example'), cell: (row) => words.example(row), width: 14, optional: true },
    {
      key: 'uses',
      label: t('column.uses'),
      cell: (row) =>
        row.maxUses === undefined
          ? count(row.uses)
          : t('coupons.of', { used: count(row.uses), most: count(row.maxUses) }),
      align: 'right',
    },
    {
      key: 'budget',
      label: t('column.budget'),
      cell: (row) =>
        row.budgetCents === undefined
          ? euro(row.spentCents / 100)
          : t('coupons.of', { used: euro(row.spentCents / 100), most: euro(row.budgetCents / 100) }),
      align: 'right',
    },
    { key: 'from', label: t('column.from'), cell: (row) => shortDate(dayOf(row.validFrom)) },
    {
      key: 'until',
      label: t('column.until'),
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
  ]
  return (
    <>
      <PageHead
        title={t('coupons.title')}
        chapter="coupons"
        tools={
          <Button variant="default" size="xs" leftSection={<IconPlus {...icon} />} onClick={() => setAsked('new')}>
            {t('coupons.new')}
          </Button>
        }
      />
      <List<Coupon>
        label={t('coupons.title')}
        noun={t('coupons.noun')}
        nounOne={t('coupons.nounOne')}
        columns={columns}
        fields={[
          { key: 'name', kind: 'text', label: t('column.name') },
          {
            key: 'status',
            kind: 'choices',
            label: t('column.state'),
            choices: statuses.map((value) => ({ value, label: t(`coupons.status.${value}`) })),
          },
        ]}
        search={search}
        usualSort={undefined}
        go={(next) => void navigate({ to: '/$cardSystemId/coupons', params, search: next })}
        query={{ ...query, data: pageOfWhole(rows, search) }}
        all={query.data?.length}
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
                  label: t('coupons.withdraw'),
                  icon: <IconBan {...icon} />,
                  act: () => setAsked({ act: 'withdraw', of: row }),
                  danger: true,
                },
              ]
        }
        empty={{ title: t('coupons.empty'), text: t('coupons.emptyText') }}
      />
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
    </>
  )
}
