import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { meQuery } from '../api/balie.ts'
import { chapterWords } from '../i18n/chapter-words.ts'
import { NotFoundPage, TroublePage, WaitPage } from '../ui/pages.tsx'
import { ActivitiesPage } from './activities/ActivitiesPage.tsx'
import { ask, login, queries } from './app.ts'
import { CallbackPage } from './CallbackPage.tsx'
import { CounterPage } from './CounterPage.tsx'
import { BaliesPage } from './choose/BaliesPage.tsx'
import { typedNumber } from './scan/typed.ts'
import { lastBalieSetting } from './settings.ts'
import { readStatisticsSearch } from './statistics/filters.ts'

/** Which activity, and on which day it is found: the whole state of a counter that another screen may take over. */
export interface ActivitySearch {
  activity?: string
  day?: string
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const isDay = (value: string | undefined): value is string => value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value)

function activitySearch(search: Record<string, unknown>): ActivitySearch {
  const activity = text(search.activity)
  const day = text(search.day)
  return { ...(activity === undefined ? {} : { activity }), ...(isDay(day) ? { day } : {}) }
}

const rootRoute = createRootRoute()

const callbackRoute = createRoute({ getParentRoute: () => rootRoute, path: '/callback', component: CallbackPage })

/** Everything behind the login; whoever comes without goes there first and comes back to the same address. */
const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    if (!login.isLoggedIn()) await login.start(location.publicHref, typedNumber.get())
  },
  loader: () => queries.ensureQueryData(meQuery(ask)),
})

const baliesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { all?: true; unknown?: true } => ({
    ...(search.all === true ? { all: true as const } : {}),
    ...(search.unknown === true ? { unknown: true as const } : {}),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ deps }) => {
    const me = await queries.ensureQueryData(meQuery(ask))
    const only = me.balies[0]
    // With one balie there is nothing to choose.
    if (only && me.balies.length === 1 && !deps.all && !deps.unknown) {
      throw redirect({ to: '/$organizerId/activities', params: { organizerId: only.id }, replace: true })
    }
  },
  component: BaliesPage,
})

const counterRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/$organizerId',
  validateSearch: activitySearch,
  loader: async ({ params }) => {
    const me = await queries.ensureQueryData(meQuery(ask))
    if (!me.balies.some(({ id }) => id === params.organizerId)) {
      throw redirect({ to: '/', search: { unknown: true }, replace: true })
    }
    lastBalieSetting.set(params.organizerId)
    // A failure shows when one goes there, with the way to try again.
    void Promise.all([PassPage.preload?.(), chapterWords('tickets')()]).catch(() => {})
  },
  component: CounterPage,
})

const counterStartRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$organizerId/activities', params, replace: true })
  },
})

const activitiesRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/activities',
  validateSearch: (search: Record<string, unknown>): ActivitySearch & { on?: string; q?: string } => {
    const on = text(search.on)
    const q = text(search.q)
    return { ...activitySearch(search), ...(isDay(on) ? { on } : {}), ...(q === undefined ? {} : { q }) }
  },
  component: ActivitiesPage,
})

/** Fetched while somebody chooses an activity, so that the first pass does not wait for it. */
const PassPage = lazyRouteComponent(() => import('./pass/PassPage.tsx'), 'PassPage')
const passRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/pass',
  loader: chapterWords('tickets'),
  component: PassPage,
})
const ticketsRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/tickets',
  loader: chapterWords('tickets'),
  component: lazyRouteComponent(() => import('./tickets/TicketsPage.tsx'), 'TicketsPage'),
})
const todayRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/today',
  component: lazyRouteComponent(() => import('./today/TodayPage.tsx'), 'TodayPage'),
})
const registerRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/register',
  loader: chapterWords('register'),
  component: lazyRouteComponent(() => import('./register/RegisterPage.tsx'), 'RegisterPage'),
})
const personRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/person',
  component: lazyRouteComponent(() => import('./desk/DeskPersonPage.tsx'), 'DeskPersonPage'),
})
const moreRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/more',
  // Opened once in a while, and its switches and sliders weigh something.
  component: lazyRouteComponent(() => import('./more/MorePage.tsx'), 'MorePage'),
})

const staffRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/staff',
  component: lazyRouteComponent(() => import('./staff/StaffPage.tsx'), 'StaffPage'),
})

const groupPassesRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/grouppasses',
  loader: () => Promise.all([chapterWords('grouppasses')(), chapterWords('table')()]),
  component: lazyRouteComponent(() => import('./grouppasses/GroupPassesPage.tsx'), 'GroupPassesPage'),
})

const financeRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/finance',
  loader: chapterWords('finance'),
  component: lazyRouteComponent(() => import('./finance/FinancePage.tsx'), 'FinancePage'),
})

const kiosksRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/kiosks',
  loader: chapterWords('office'),
  component: lazyRouteComponent(() => import('./kiosks/KiosksPage.tsx'), 'KiosksPage'),
})

const statisticsRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/statistics',
  validateSearch: (search: Record<string, unknown>) => ({ ...activitySearch(search), ...readStatisticsSearch(search) }),
  loader: () => Promise.all([chapterWords('office')(), chapterWords('reports')(), chapterWords('table')()]),
  component: lazyRouteComponent(() => import('./statistics/StatisticsPage.tsx'), 'StatisticsPage'),
})

const guideRoute = createRoute({
  getParentRoute: () => counterRoute,
  path: '/guide',
  loader: chapterWords('office'),
  component: lazyRouteComponent(() => import('./guide/GuidePage.tsx'), 'GuidePage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    callbackRoute,
    signedInRoute.addChildren([
      baliesRoute,
      counterRoute.addChildren([
        counterStartRoute,
        activitiesRoute,
        passRoute,
        ticketsRoute,
        personRoute,
        registerRoute,
        todayRoute,
        moreRoute,
        staffRoute,
        groupPassesRoute,
        financeRoute,
        kiosksRoute,
        statisticsRoute,
        guideRoute,
      ]),
    ]),
  ]),
  basepath: '/balie',
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
