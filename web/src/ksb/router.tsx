import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { meQuery } from '../api/ksb.ts'
import { toProblem } from '../api/problem.ts'
import { parseSearch, stringifySearch } from '../api/search-text.ts'
import { CallbackPage } from '../auth/CallbackPage.tsx'
import { chapterWords } from '../i18n/chapter-words.ts'
import { PartTrouble, PartWait } from '../ui/PartStates.tsx'
import { NotFoundPage, TroublePage, WaitPage } from '../ui/pages.tsx'
import { readListSearch } from '../ui/table/list-search.ts'
import { ask, login, queries } from './app.ts'
import { associationFilters, memberFilters } from './associations/filters.ts'
import { balieFilters } from './balies/filters.ts'
import { readBalieSection } from './balies/sections.ts'
import { batchFilters, cardFilters, deliveryFilters, stockFilters } from './cards/sections.ts'
import { checkinFilters } from './checkins/filters.ts'
import { readText } from './doubles/read-text.ts'
import { eventFilters } from './events/filters.ts'
import { financialReportFilters, openFilters, statementFilters } from './finance/filters.ts'
import { groupPassFilters } from './grouppasses/filters.ts'
import { kioskFilters } from './kiosks/filters.ts'
import { orderFilters } from './orders/filters.ts'
import { readSection } from './passholders/detail/sections.ts'
import { passholderFilters } from './passholders/filters.ts'
import { moveFilters } from './passholders/moves/filters.ts'
import { priceFilters, voucherFilters } from './prices/filters.ts'
import { providerFilters } from './providers/filters.ts'
import { redeemedFilters, redeemedTab } from './redeemed/filters.ts'
import { reportBy, reportFilters, reportTab } from './reports/filters.ts'
import { rewardFilters } from './rewards/filters.ts'
import { saleFilters } from './sales/filters.ts'
import { auditFilters } from './settings/filters.ts'
import { lastCardSystemSetting } from './settings.ts'
import { couponFilters, keyFilters } from './shares/filters.ts'
import { NoCardSystemPage } from './shell/NoCardSystemPage.tsx'
import { ShellPage } from './shell/ShellPage.tsx'

const rootRoute = createRootRoute({ pendingComponent: WaitPage, errorComponent: TroublePage })

const callbackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/callback',
  component: () => <CallbackPage login={login} home="/ksb/" />,
})

/** Everything behind the login; whoever comes without goes there first and comes back to the same address. */
const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    if (!login.isLoggedIn()) await login.start(location.publicHref)
  },
  loader: () => queries.ensureQueryData(meQuery(ask)),
  pendingComponent: WaitPage,
  // Who administers nothing is told whom to ask, and not that something went wrong.
  errorComponent: (props) =>
    toProblem(props.error).name === 'auth/forbidden' ? <NoCardSystemPage /> : <TroublePage {...props} />,
})

const indexRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: async () => {
    const { cardSystems } = await queries.ensureQueryData(meQuery(ask))
    const last = lastCardSystemSetting.get()
    const own = cardSystems.find(({ id }) => id === last) ?? cardSystems[0]
    if (own) throw redirect({ to: '/$cardSystemId', params: { cardSystemId: own.id }, search: {}, replace: true })
  },
  component: NoCardSystemPage,
})

const cardSystemRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/$cardSystemId',
  params: {
    parse: ({ cardSystemId }) => ({ cardSystemId: Number(cardSystemId) }),
    stringify: ({ cardSystemId }) => ({ cardSystemId: String(cardSystemId) }),
  },
  loader: async ({ params }) => {
    const { cardSystems } = await queries.ensureQueryData(meQuery(ask))
    // Somebody else's, or one that does not exist: the own one instead.
    if (!cardSystems.some(({ id }) => id === params.cardSystemId)) throw redirect({ to: '/', replace: true })
    lastCardSystemSetting.set(params.cardSystemId)
  },
  component: ShellPage,
  pendingComponent: WaitPage,
  errorComponent: TroublePage,
})

const startRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./start/StartPage.tsx'), 'StartPage'),
})

const passholdersRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/passholders',
  loader: chapterWords('passholders'),
})

const passholderListRoute = createRoute({
  getParentRoute: () => passholdersRoute,
  path: '/',
  validateSearch: readListSearch(passholderFilters),
  component: lazyRouteComponent(() => import('./passholders/PassholdersPage.tsx'), 'PassholdersPage'),
})

const passholderRoute = createRoute({
  getParentRoute: () => passholdersRoute,
  path: '/$passholderId',
  validateSearch: readSection,
  component: lazyRouteComponent(() => import('./passholders/detail/PassholderPage.tsx'), 'PassholderPage'),
})

const passholderEditRoute = createRoute({
  getParentRoute: () => passholdersRoute,
  path: '/$passholderId/edit',
  component: lazyRouteComponent(() => import('./passholders/edit/EditPage.tsx'), 'EditPage'),
})

const movesRoute = createRoute({
  getParentRoute: () => passholdersRoute,
  path: '/moves',
  validateSearch: readListSearch(moveFilters),
  component: lazyRouteComponent(() => import('./passholders/moves/MovesPage.tsx'), 'MovesPage'),
})

const doublesRoute = createRoute({
  getParentRoute: () => passholdersRoute,
  path: '/doubles',
  loader: chapterWords('doubles'),
  component: lazyRouteComponent(() => import('./doubles/DoublesPage.tsx'), 'DoublesPage'),
})

const mergeRoute = createRoute({
  getParentRoute: () => passholdersRoute,
  path: '/$passholderId/merge',
  validateSearch: readText('other'),
  loader: chapterWords('doubles'),
  component: lazyRouteComponent(() => import('./doubles/MergePage.tsx'), 'MergePage'),
})

const mergesRoute = createRoute({
  getParentRoute: () => passholdersRoute,
  path: '/$passholderId/merges',
  validateSearch: readText('done'),
  loader: chapterWords('doubles'),
  component: lazyRouteComponent(() => import('./doubles/MergesPage.tsx'), 'MergesPage'),
})

const cardsRoute = createRoute({ getParentRoute: () => cardSystemRoute, path: '/cards', loader: chapterWords('cards') })

const cardListRoute = createRoute({
  getParentRoute: () => cardsRoute,
  path: '/',
  validateSearch: readListSearch(cardFilters),
  component: lazyRouteComponent(() => import('./cards/CardsPage.tsx'), 'CardsPage'),
})

const stockRoute = createRoute({
  getParentRoute: () => cardsRoute,
  path: '/stock',
  validateSearch: readListSearch(stockFilters),
  component: lazyRouteComponent(() => import('./cards/StockPage.tsx'), 'StockPage'),
})

const batchesRoute = createRoute({
  getParentRoute: () => cardsRoute,
  path: '/batches',
  validateSearch: readListSearch(batchFilters),
  component: lazyRouteComponent(() => import('./cards/BatchesPage.tsx'), 'BatchesPage'),
})

const deliveriesRoute = createRoute({
  getParentRoute: () => cardsRoute,
  path: '/deliveries',
  validateSearch: readListSearch(deliveryFilters),
  component: lazyRouteComponent(() => import('./cards/DeliveriesPage.tsx'), 'DeliveriesPage'),
})

const eventsRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/events',
  loader: chapterWords('events'),
})

const eventListRoute = createRoute({
  getParentRoute: () => eventsRoute,
  path: '/',
  validateSearch: readListSearch(eventFilters),
  component: lazyRouteComponent(() => import('./events/EventsPage.tsx'), 'EventsPage'),
})

const eventRoute = createRoute({
  getParentRoute: () => eventsRoute,
  path: '/$eventId',
  component: lazyRouteComponent(() => import('./events/EventPage.tsx'), 'EventPage'),
})

const checkinsRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/checkins',
  validateSearch: readListSearch(checkinFilters),
  loader: chapterWords('events'),
  component: lazyRouteComponent(() => import('./checkins/CheckinsPage.tsx'), 'CheckinsPage'),
})

const baliesRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/balies',
  loader: chapterWords('balies'),
})

const balieListRoute = createRoute({
  getParentRoute: () => baliesRoute,
  path: '/',
  validateSearch: readListSearch(balieFilters),
  component: lazyRouteComponent(() => import('./balies/BaliesPage.tsx'), 'BaliesPage'),
})

const balieRequestsRoute = createRoute({
  getParentRoute: () => baliesRoute,
  path: '/requests',
  component: lazyRouteComponent(() => import('./balies/RequestsPage.tsx'), 'RequestsPage'),
})

const newBalieRoute = createRoute({
  getParentRoute: () => baliesRoute,
  path: '/new',
  component: lazyRouteComponent(() => import('./balies/NewBaliePage.tsx'), 'NewBaliePage'),
})

const balieRoute = createRoute({
  getParentRoute: () => baliesRoute,
  path: '/$balieId',
  validateSearch: readBalieSection,
  component: lazyRouteComponent(() => import('./balies/BaliePage.tsx'), 'BaliePage'),
})

const balieEditRoute = createRoute({
  getParentRoute: () => baliesRoute,
  path: '/$balieId/edit',
  component: lazyRouteComponent(() => import('./balies/EditBaliePage.tsx'), 'EditBaliePage'),
})

const providersRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/providers',
  loader: chapterWords('providers'),
})

const providerListRoute = createRoute({
  getParentRoute: () => providersRoute,
  path: '/',
  validateSearch: readListSearch(providerFilters),
  component: lazyRouteComponent(() => import('./providers/ProvidersPage.tsx'), 'ProvidersPage'),
})

const agreementsRoute = createRoute({
  getParentRoute: () => providersRoute,
  path: '/agreements',
  component: lazyRouteComponent(() => import('./providers/AgreementsPage.tsx'), 'AgreementsPage'),
})

const providerRoute = createRoute({
  getParentRoute: () => providersRoute,
  path: '/$applicationId',
  component: lazyRouteComponent(() => import('./providers/ProviderPage.tsx'), 'ProviderPage'),
})

const kiosksRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/kiosks',
  validateSearch: readListSearch(kioskFilters),
  loader: chapterWords('kiosks'),
  component: lazyRouteComponent(() => import('./kiosks/KiosksPage.tsx'), 'KiosksPage'),
})

const associationsRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/associations',
  loader: chapterWords('associations'),
})

const associationListRoute = createRoute({
  getParentRoute: () => associationsRoute,
  path: '/',
  validateSearch: readListSearch(associationFilters),
  component: lazyRouteComponent(() => import('./associations/AssociationsPage.tsx'), 'AssociationsPage'),
})

const associationRoute = createRoute({
  getParentRoute: () => associationsRoute,
  path: '/$associationId',
  component: lazyRouteComponent(() => import('./associations/AssociationPage.tsx'), 'AssociationPage'),
})

const associationMembersRoute = createRoute({
  getParentRoute: () => associationsRoute,
  path: '/$associationId/members',
  validateSearch: readListSearch(memberFilters),
  component: lazyRouteComponent(() => import('./associations/MembersPage.tsx'), 'MembersPage'),
})

const pricesRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/prices',
  loader: chapterWords('prices'),
})

const priceListRoute = createRoute({
  getParentRoute: () => pricesRoute,
  path: '/',
  validateSearch: readListSearch(priceFilters),
  component: lazyRouteComponent(() => import('./prices/PricesPage.tsx'), 'PricesPage'),
})

const priceRoute = createRoute({
  getParentRoute: () => pricesRoute,
  path: '/$priceId',
  component: lazyRouteComponent(() => import('./prices/PricePage.tsx'), 'PricePage'),
})

const vouchersRoute = createRoute({
  getParentRoute: () => pricesRoute,
  path: '/vouchers',
  validateSearch: readListSearch(voucherFilters),
  component: lazyRouteComponent(() => import('./prices/VouchersPage.tsx'), 'VouchersPage'),
})

const newVouchersRoute = createRoute({
  getParentRoute: () => pricesRoute,
  path: '/vouchers/new',
  component: lazyRouteComponent(() => import('./prices/NewVouchersPage.tsx'), 'NewVouchersPage'),
})

const groupPassesRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/grouppasses',
  loader: chapterWords('grouppasses'),
  validateSearch: readListSearch(groupPassFilters),
  component: lazyRouteComponent(() => import('./grouppasses/GroupPassesPage.tsx'), 'GroupPassesPage'),
})

const ordersRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/orders',
  loader: chapterWords('orders'),
  validateSearch: readListSearch(orderFilters),
  component: lazyRouteComponent(() => import('./orders/OrdersPage.tsx'), 'OrdersPage'),
})

const salesRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/ticket-sales',
  loader: chapterWords('sales'),
  validateSearch: readListSearch(saleFilters),
  component: lazyRouteComponent(() => import('./sales/SalesPage.tsx'), 'SalesPage'),
})

const couponsRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/coupons',
  loader: chapterWords('shares'),
  validateSearch: readListSearch(couponFilters),
  component: lazyRouteComponent(() => import('./shares/CouponsPage.tsx'), 'CouponsPage'),
})

const keysRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/distribution-keys',
  loader: chapterWords('shares'),
  validateSearch: readListSearch(keyFilters),
  component: lazyRouteComponent(() => import('./shares/KeysPage.tsx'), 'KeysPage'),
})

const financeRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/finance',
  loader: chapterWords('finance'),
})

const openAccountsRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: '/',
  validateSearch: readListSearch(openFilters),
  component: lazyRouteComponent(() => import('./finance/OpenPage.tsx'), 'OpenPage'),
})

const statementsRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: '/statements',
  validateSearch: readListSearch(statementFilters),
  component: lazyRouteComponent(() => import('./finance/StatementsPage.tsx'), 'StatementsPage'),
})

const financialReportsRoute = createRoute({
  getParentRoute: () => financeRoute,
  path: '/reports',
  validateSearch: readListSearch(financialReportFilters),
  component: lazyRouteComponent(() => import('./finance/ReportsPage.tsx'), 'ReportsPage'),
})

const redeemedRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/redeemed-rewards',
  loader: chapterWords('redeemed'),
  validateSearch: readListSearch([...redeemedFilters, redeemedTab]),
  component: lazyRouteComponent(() => import('./redeemed/RedeemedPage.tsx'), 'RedeemedPage'),
})

const reportsRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/reports',
  loader: chapterWords('reports'),
  validateSearch: readListSearch([...reportFilters, reportTab, reportBy]),
  component: lazyRouteComponent(() => import('./reports/ReportsPage.tsx'), 'ReportsPage'),
})

const rewardsRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/rewards/$kind',
  loader: chapterWords('rewards'),
})

const rewardListRoute = createRoute({
  getParentRoute: () => rewardsRoute,
  path: '/',
  validateSearch: readListSearch(rewardFilters),
  component: lazyRouteComponent(() => import('./rewards/RewardsPage.tsx'), 'RewardsPage'),
})

const rewardRoute = createRoute({
  getParentRoute: () => rewardsRoute,
  path: '/$rewardId',
  validateSearch: readText('copy'),
  component: lazyRouteComponent(() => import('./rewards/RewardPage.tsx'), 'RewardPage'),
})

const rewardOnlineRoute = createRoute({
  getParentRoute: () => rewardsRoute,
  path: '/$rewardId/online',
  component: lazyRouteComponent(() => import('./rewards/OnlinePage.tsx'), 'OnlinePage'),
})

const settingsRoute = createRoute({
  getParentRoute: () => cardSystemRoute,
  path: '/settings',
  loader: chapterWords('settings'),
})

const cardSystemSettingsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./settings/CardSystemPage.tsx'), 'CardSystemPage'),
})

const groupsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/groups',
  component: lazyRouteComponent(() => import('./settings/GroupsPage.tsx'), 'GroupsPage'),
})

const clientsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/clients',
  component: lazyRouteComponent(() => import('./settings/ClientsPage.tsx'), 'ClientsPage'),
})

const administratorsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/administrators',
  component: lazyRouteComponent(() => import('./settings/AdministratorsPage.tsx'), 'AdministratorsPage'),
})

const mailsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/mails',
  validateSearch: readText('of'),
  component: lazyRouteComponent(() => import('./settings/MailsPage.tsx'), 'MailsPage'),
})

const mailRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/mails/$template/$variant/$language',
  validateSearch: readText('of'),
  component: lazyRouteComponent(() => import('./settings/MailPage.tsx'), 'MailPage'),
})

const auditRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/audit',
  validateSearch: readListSearch(auditFilters),
  component: lazyRouteComponent(() => import('./settings/AuditPage.tsx'), 'AuditPage'),
})

const helpRoute = createRoute({ getParentRoute: () => cardSystemRoute, path: '/help', loader: chapterWords('help') })

const helpIndexRoute = createRoute({
  getParentRoute: () => helpRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./help/HelpPage.tsx'), 'HelpIndexPage'),
})

const helpChapterRoute = createRoute({
  getParentRoute: () => helpRoute,
  path: '/$chapter',
  component: lazyRouteComponent(() => import('./help/HelpPage.tsx'), 'HelpChapterPage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    callbackRoute,
    signedInRoute.addChildren([
      indexRoute,
      cardSystemRoute.addChildren([
        startRoute,
        passholdersRoute.addChildren([
          passholderListRoute,
          movesRoute,
          doublesRoute,
          passholderRoute,
          passholderEditRoute,
          mergeRoute,
          mergesRoute,
        ]),
        cardsRoute.addChildren([cardListRoute, stockRoute, batchesRoute, deliveriesRoute]),
        eventsRoute.addChildren([eventListRoute, eventRoute]),
        checkinsRoute,
        baliesRoute.addChildren([balieListRoute, balieRequestsRoute, newBalieRoute, balieRoute, balieEditRoute]),
        providersRoute.addChildren([providerListRoute, agreementsRoute, providerRoute]),
        kiosksRoute,
        associationsRoute.addChildren([associationListRoute, associationRoute, associationMembersRoute]),
        pricesRoute.addChildren([priceListRoute, vouchersRoute, newVouchersRoute, priceRoute]),
        groupPassesRoute,
        ordersRoute,
        salesRoute,
        couponsRoute,
        keysRoute,
        financeRoute.addChildren([openAccountsRoute, statementsRoute, financialReportsRoute]),
        redeemedRoute,
        reportsRoute,
        rewardsRoute.addChildren([rewardListRoute, rewardRoute, rewardOnlineRoute]),
        settingsRoute.addChildren([
          cardSystemSettingsRoute,
          groupsRoute,
          clientsRoute,
          administratorsRoute,
          mailsRoute,
          mailRoute,
          auditRoute,
        ]),
        helpRoute.addChildren([helpIndexRoute, helpChapterRoute]),
      ]),
    ]),
  ]),
  basepath: '/ksb',
  parseSearch,
  stringifySearch,
  defaultPendingMs: 300,
  // Around a chapter everything stays: only what is before it takes the whole page.
  defaultPendingComponent: PartWait,
  defaultErrorComponent: PartTrouble,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
