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
  IconHome,
  IconId,
  IconReceiptEuro,
  IconShoppingBag,
  IconTag,
  IconTicket,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Wordmark } from '../../ui/Mark.tsx'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Navigation.module.css'

interface NavigationProps {
  /** On a phone it lies over the page, and can be put away. */
  onClose?: () => void
}

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const

/** The handbook's chapters, grouped as there; only those that are there. */
export function Navigation({ onClose }: NavigationProps) {
  const { t } = useTranslation(['ksb', 'common'])
  const params = cardSystemRouteApi.useParams()
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
      <nav aria-label={t('nav.label')} className={classes.groups}>
        <ul className={classes.group}>
          <li>
            <Link
              to="/$cardSystemId"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconHome {...icon} />
              {t('nav.start')}
            </Link>
          </li>
        </ul>
        <ul className={classes.group}>
          <li>
            <Link
              to="/$cardSystemId/passholders"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconUsers {...icon} />
              {t('nav.passholders')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/cards"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconId {...icon} />
              {t('nav.cards')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/grouppasses"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconUsersGroup {...icon} />
              {t('nav.grouppasses')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/associations"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconFlag {...icon} />
              {t('nav.associations')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/prices"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconTag {...icon} />
              {t('nav.prices')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/orders"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconShoppingBag {...icon} />
              {t('nav.orders')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/ticket-sales"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconTicket {...icon} />
              {t('nav.sales')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/coupons"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconDiscount {...icon} />
              {t('nav.coupons')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/distribution-keys"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconChartPie {...icon} />
              {t('nav.keys')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/finance"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconReceiptEuro {...icon} />
              {t('nav.finance')}
            </Link>
          </li>
        </ul>
        <ul className={classes.group}>
          <li>
            <Link
              to="/$cardSystemId/checkins"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconChecks {...icon} />
              {t('nav.checkins')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/events"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconCalendarEvent {...icon} />
              {t('nav.events')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/redeemed-rewards"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconClipboardCheck {...icon} />
              {t('nav.redeemed')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/rewards/$kind"
              params={{ ...params, kind: 'welcome' }}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconGift {...icon} />
              {t('nav.welcomeRewards')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/rewards/$kind"
              params={{ ...params, kind: 'points' }}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconArrowsExchange {...icon} />
              {t('nav.pointsRewards')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/balies"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconBuildingStore {...icon} />
              {t('nav.balies')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/kiosks"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconDeviceDesktop {...icon} />
              {t('nav.kiosks')}
            </Link>
          </li>
        </ul>
        <ul className={classes.group}>
          <li>
            <Link
              to="/$cardSystemId/reports"
              params={params}
              search={{}}
              className={classes.item}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconChartBar {...icon} />
              {t('nav.reports')}
            </Link>
          </li>
          <li>
            <Link
              to="/$cardSystemId/help"
              params={params}
              className={classes.item}
              activeProps={{ 'aria-current': 'page' }}
            >
              <IconBook2 {...icon} />
              {t('nav.help')}
            </Link>
          </li>
        </ul>
      </nav>
      <footer className={classes.foot}>
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
