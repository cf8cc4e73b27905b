import {
  IconAlertTriangle,
  IconCoin,
  IconDeviceDesktop,
  IconDiscount,
  IconFileEuro,
  IconGift,
  IconHeartHandshake,
  IconId,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type AttentionItem, attentionQuery } from '../../api/ksb-attention.ts'
import { toProblem } from '../../api/problem.ts'
import { count, dayOf, euro, shortDate } from '../../i18n/format.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { ask } from '../app.ts'
import { useCardSystem } from '../useCardSystem.ts'
import classes from './StartPage.module.css'

type Kind = AttentionItem['kind']
const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const

const icons: Record<Kind, typeof IconId> = {
  STOCK_LOW: IconId,
  KIOSK_EVENT_ENDS: IconDeviceDesktop,
  KIOSK_SILENT: IconAlertTriangle,
  REWARD_ENDS: IconGift,
  REWARD_UNITS_LOW: IconGift,
  COUPON_BUDGET_LOW: IconDiscount,
  STATEMENT_UNPAID: IconFileEuro,
  REFUND_DUE: IconCoin,
  MOVES_UNREAD: IconUsers,
  PROVIDER_NEW: IconHeartHandshake,
  PROVIDER_STEP_LATE: IconHeartHandshake,
}

/** Where something is done about it. */
const places = {
  STOCK_LOW: '/$cardSystemId/cards/stock',
  KIOSK_EVENT_ENDS: '/$cardSystemId/kiosks',
  KIOSK_SILENT: '/$cardSystemId/kiosks',
  REWARD_ENDS: '/$cardSystemId/rewards/$kind',
  REWARD_UNITS_LOW: '/$cardSystemId/rewards/$kind',
  COUPON_BUDGET_LOW: '/$cardSystemId/coupons',
  STATEMENT_UNPAID: '/$cardSystemId/finance/statements',
  REFUND_DUE: '/$cardSystemId/orders',
  MOVES_UNREAD: '/$cardSystemId/passholders/moves',
  PROVIDER_NEW: '/$cardSystemId/providers/$applicationId',
  PROVIDER_STEP_LATE: '/$cardSystemId/providers/$applicationId',
} as const satisfies Record<Kind, string>

/** *Vraagt je aandacht*: what is late first. */
export function AttentionPart() {
  const { t } = useTranslation('ksb')
  const { cardSystem } = useCardSystem()
  const query = useQuery(attentionQuery(ask, cardSystem.id))
  if (query.error && !query.data) {
    const problem = toProblem(query.error)
    return <ErrorState title={t('start.attentionFailed')} problem={problem} onRetry={() => void query.refetch()} />
  }
  const { totalItems = 0, late = 0, member = [] } = query.data ?? {}
  const note = [t('start.items', { count: totalItems }), ...(late > 0 ? [t('start.late', { count: late })] : [])]
  return (
    <Section title={t('start.attention')} note={query.data ? note.join(', ') : null}>
      {query.data === undefined ? (
        <SkeletonLines lines={4} />
      ) : member.length === 0 ? (
        <p className={classes.text}>{t('start.nothing')}</p>
      ) : (
        <ul>
          {member.map((item) => (
            <Item key={`${item.kind} ${item.id}`} item={item} cardSystemId={cardSystem.id} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Item({ item, cardSystemId }: { item: AttentionItem; cardSystemId: number }) {
  const { t } = useTranslation('ksb')
  const Icon = icons[item.kind]
  const amount = item.kind === 'STATEMENT_UNPAID' || item.kind === 'COUPON_BUDGET_LOW'
  const shown = (value: number | undefined) => (amount ? euro((value ?? 0) / 100) : count(value ?? 0))
  const words = {
    name: item.name ?? '',
    count: item.count ?? 0,
    shown: shown(item.count),
    of: shown(item.of),
    since: item.since === undefined ? '' : shortDate(item.since),
  }
  return (
    <li>
      <Link
        to={places[item.kind]}
        params={{ cardSystemId, kind: 'points', applicationId: item.id ?? '' }}
        search={{}}
        className={classes.row}
        data-late={item.late || undefined}
      >
        <Icon {...icon} />
        <span className={classes.words}>
          <span className={classes.name}>{t(`start.kind.${item.kind}.title`, words)}</span>
          <span className={classes.text}>{t(`start.kind.${item.kind}.text`, words)}</span>
        </span>
        <span className={classes.when} data-late={item.late || undefined}>
          {useWhen(item)}
        </span>
      </Link>
    </li>
  )
}

function useWhen({ due, since, late }: AttentionItem): string {
  const { t } = useTranslation('ksb')
  if (due !== undefined) {
    const days = Math.round((Date.parse(due) - Date.parse(dayOf(new Date()))) / 86_400_000)
    if (late) return t('start.daysLate', { count: -days })
    return days === 0 ? t('start.today') : t('start.daysLeft', { count: days })
  }
  return since === undefined ? '' : t('start.since', { day: shortDate(since) })
}
