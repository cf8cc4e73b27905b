import { CloseButton } from '@mantine/core'
import {
  IconArrowsExchange,
  IconBook2,
  IconBuildingStore,
  IconCalendarEvent,
  IconChartBar,
  IconChartPie,
  IconChecks,
  IconClipboardCheck,
  IconDeviceDesktop,
  IconDiscount,
  IconFlag,
  IconGift,
  IconHeartHandshake,
  IconHome,
  IconId,
  IconReceiptEuro,
  IconSettings,
  IconShoppingBag,
  IconTag,
  IconTicket,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { settingsQuery } from '../../api/ksb-settings.ts'
import { Wordmark } from '../../ui/Mark.tsx'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Navigation.module.css'

interface NavigationProps {
  /** On a phone it lies over the page, and can be put away. */
  onClose?: () => void
}

/** Where the chapters are, in the handbook's order; the first of a group names it. */
const groups = [
  [{ to: '/$cardSystemId', word: 'start', Icon: IconHome }],
  [
    { to: '/$cardSystemId/passholders', word: 'passholders', Icon: IconUsers },
    { to: '/$cardSystemId/cards', word: 'cards', Icon: IconId },
    { to: '/$cardSystemId/grouppasses', word: 'grouppasses', Icon: IconUsersGroup },
    { to: '/$cardSystemId/associations', word: 'associations', Icon: IconFlag },
    { to: '/$cardSystemId/prices', word: 'prices', Icon: IconTag },
    { to: '/$cardSystemId/orders', word: 'orders', Icon: IconShoppingBag },
    { to: '/$cardSystemId/ticket-sales', word: 'sales', Icon: IconTicket },
    { to: '/$cardSystemId/coupons', word: 'coupons', Icon: IconDiscount },
    { to: '/$cardSystemId/distribution-keys', word: 'keys', Icon: IconChartPie },
    { to: '/$cardSystemId/finance', word: 'finance', Icon: IconReceiptEuro },
  ],
  [
    { to: '/$cardSystemId/checkins', word: 'checkins', Icon: IconChecks },
    { to: '/$cardSystemId/events', word: 'events', Icon: IconCalendarEvent },
    { to: '/$cardSystemId/redeemed-rewards', word: 'redeemed', Icon: IconClipboardCheck },
    { to: '/$cardSystemId/rewards/$kind', word: 'welcomeRewards', Icon: IconGift, kind: 'welcome' },
    { to: '/$cardSystemId/rewards/$kind', word: 'pointsRewards', Icon: IconArrowsExchange, kind: 'points' },
    { to: '/$cardSystemId/balies', word: 'balies', Icon: IconBuildingStore },
    { to: '/$cardSystemId/providers', word: 'providers', Icon: IconHeartHandshake },
    { to: '/$cardSystemId/kiosks', word: 'kiosks', Icon: IconDeviceDesktop },
  ],
  [
    { to: '/$cardSystemId/reports', word: 'reports', Icon: IconChartBar },
    { to: '/$cardSystemId/settings', word: 'settings', Icon: IconSettings },
    { to: '/$cardSystemId/help', word: 'help', Icon: IconBook2 },
  ],
] as const

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const

/** The handbook's chapters, grouped as there; only those that are there. */
export function Navigation({ onClose }: NavigationProps) {
  const { t } = useTranslation(['ksb', 'common'])
  const params = cardSystemRouteApi.useParams()
  const own = useQuery(settingsQuery(ask, params.cardSystemId)).data
  const list = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // On a low screen the chapter one is at is in view, whichever way one came there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what changes
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [pathname])
  return (
    <div className={classes.navigation}>
      <div className={`${classes.head} op-on-colour`}>
        <Link to="/$cardSystemId" params={params} search={{}} className={classes.mark} aria-label="Openpas KSB">
          <Wordmark letters={20} onColour />
        </Link>
        {onClose ? (
          <CloseButton className={classes.close ?? ''} aria-label={t('common:close')} onClick={onClose} />
        ) : null}
      </div>
      <nav ref={list} aria-label={t('nav.label')} className={classes.groups}>
        {groups.map((items) => (
          <ul key={items[0].word} className={classes.group}>
            {items.map(({ to, word, Icon, ...more }) => (
              <li key={word}>
                <Link
                  to={to}
                  params={{ ...params, ...more }}
                  search={{}}
                  className={classes.item}
                  activeOptions={{ exact: to === '/$cardSystemId', includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  <Icon {...icon} />
                  {t(`nav.${word}`)}
                </Link>
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <footer className={classes.foot}>
        {own?.handbookUrl ? (
          <a href={own.handbookUrl} target="_blank" rel="noreferrer">
            {t('nav.ownHandbook')}
          </a>
        ) : null}
        {own?.helpDeskEmail ? <a href={`mailto:${own.helpDeskEmail}`}>{own.helpDeskEmail}</a> : null}
        <Link to="/$cardSystemId/help" params={params}>
          {t('nav.handbook')}
        </Link>
        <Link to="/$cardSystemId/help/$chapter" params={{ ...params, chapter: 'helpdesk' }}>
          {t('nav.helpdesk')}
        </Link>
      </footer>
    </div>
  )
}
