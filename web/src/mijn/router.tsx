import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import { ownQuery } from '../api/mijn.ts'
import { NotFoundPage, TroublePage, WaitPage } from '../ui/pages.tsx'
import { ask, login, queries } from './app.ts'
import { CallbackPage } from './CallbackPage.tsx'
import { HomePage } from './home/HomePage.tsx'
import { MijnPage } from './MijnPage.tsx'

const rootRoute = createRootRoute()

const callbackRoute = createRoute({ getParentRoute: () => rootRoute, path: '/callback', component: CallbackPage })

/** The address in a QR code, as a phone's own camera opens it: before anybody has logged in. */
const codeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/c/$code',
  component: lazyRouteComponent(() => import('./scan/OpenedCodePage.tsx'), 'OpenedCodePage'),
})

/** For whom, as their place in the list: an address says nothing about a person. */
interface WhoSearch {
  who?: number | undefined
}

/** Everything behind the login; whoever comes without goes there first and comes back to the same address. */
const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  validateSearch: ({ who }: Record<string, unknown>): WhoSearch =>
    typeof who === 'number' && Number.isInteger(who) && who > 0 ? { who } : {},
  search: { middlewares: [retainSearchParams(['who'])] },
  beforeLoad: async ({ location }) => {
    if (!login.isLoggedIn()) await login.start(location.publicHref)
  },
  loader: () => queries.ensureQueryData(ownQuery(ask)),
  component: MijnPage,
})

/** Who has no pass yet is asked for it first. */
const linkedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'linked',
  loader: async () => {
    const { linked } = await queries.ensureQueryData(ownQuery(ask))
    if (!linked) throw redirect({ to: '/link', replace: true })
  },
})

const linkRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/link',
  loader: async () => {
    const { linked } = await queries.ensureQueryData(ownQuery(ask))
    if (linked) throw redirect({ to: '/', replace: true })
  },
  component: lazyRouteComponent(() => import('./link/LinkPage.tsx'), 'LinkPage'),
})

const homeRoute = createRoute({ getParentRoute: () => linkedRoute, path: '/', component: HomePage })
const passRoute = createRoute({
  getParentRoute: () => linkedRoute,
  path: '/pass',
  component: lazyRouteComponent(() => import('./home/ShowPassPage.tsx'), 'ShowPassPage'),
})
const historyRoute = createRoute({
  getParentRoute: () => linkedRoute,
  path: '/history',
  component: lazyRouteComponent(() => import('./home/HistoryPage.tsx'), 'HistoryPage'),
})
const lostRoute = createRoute({
  getParentRoute: () => linkedRoute,
  path: '/lost',
  component: lazyRouteComponent(() => import('./home/LostPage.tsx'), 'LostPage'),
})
const rewardsRoute = createRoute({
  getParentRoute: () => linkedRoute,
  path: '/rewards',
  component: lazyRouteComponent(() => import('./rewards/RewardsPage.tsx'), 'RewardsPage'),
})
const rewardRoute = createRoute({
  getParentRoute: () => linkedRoute,
  path: '/rewards/$rewardId',
  component: lazyRouteComponent(() => import('./rewards/RewardPage.tsx'), 'RewardPage'),
})
const scanRoute = createRoute({
  getParentRoute: () => linkedRoute,
  path: '/scan',
  component: lazyRouteComponent(() => import('./scan/ScanPage.tsx'), 'ScanPage'),
})
const profileRoute = createRoute({
  getParentRoute: () => linkedRoute,
  path: '/profile',
  component: lazyRouteComponent(() => import('./profile/ProfilePage.tsx'), 'ProfilePage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    callbackRoute,
    codeRoute,
    signedInRoute.addChildren([
      linkRoute,
      linkedRoute.addChildren([
        homeRoute,
        passRoute,
        historyRoute,
        lostRoute,
        rewardsRoute,
        rewardRoute,
        scanRoute,
        profileRoute,
      ]),
    ]),
  ]),
  basepath: '/mijn',
  defaultPendingMs: 300,
  defaultPendingComponent: WaitPage,
  defaultErrorComponent: TroublePage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
