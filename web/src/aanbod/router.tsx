import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { meQuery } from '../api/balie.ts'
import { parseSearch, stringifySearch } from '../api/search-text.ts'
import { CallbackPage } from '../auth/CallbackPage.tsx'
import { PartTrouble, PartWait } from '../ui/PartStates.tsx'
import { NotFoundPage, TroublePage, WaitPage } from '../ui/pages.tsx'
import { readListSearch } from '../ui/table/list-search.ts'
import { ask, login, queries } from './app.ts'
import { ownBalies } from './balies.ts'
import { activityFilters, placeFilters } from './list/filters.ts'
import { lastBalieSetting } from './settings.ts'
import { NoBaliePage } from './shell/NoBaliePage.tsx'
import { ShellPage } from './shell/ShellPage.tsx'

const rootRoute = createRootRoute({ pendingComponent: WaitPage, errorComponent: TroublePage })

const callbackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/callback',
  component: () => <CallbackPage login={login} home="/aanbod/" />,
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
  errorComponent: TroublePage,
})

const indexRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: async () => {
    const balies = ownBalies(await queries.ensureQueryData(meQuery(ask)))
    const last = lastBalieSetting.get()
    const own = balies.find(({ id }) => id === last) ?? balies[0]
    if (own) throw redirect({ to: '/$organizerId', params: { organizerId: own.id }, search: {}, replace: true })
  },
  component: NoBaliePage,
})

const balieRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/$organizerId',
  loader: async ({ params }) => {
    const balies = ownBalies(await queries.ensureQueryData(meQuery(ask)))
    // Somebody else's, or one that may enter nothing: the own one instead.
    if (!balies.some(({ id }) => id === params.organizerId)) throw redirect({ to: '/', replace: true })
    lastBalieSetting.set(params.organizerId)
  },
  component: ShellPage,
  pendingComponent: WaitPage,
  errorComponent: TroublePage,
})

const activitiesRoute = createRoute({
  getParentRoute: () => balieRoute,
  path: '/',
  validateSearch: readListSearch(activityFilters),
  component: lazyRouteComponent(() => import('./list/ActivitiesPage.tsx'), 'ActivitiesPage'),
})

const newRoute = createRoute({
  getParentRoute: () => balieRoute,
  path: '/new',
  validateSearch: (search: Record<string, unknown>): { copy?: string } =>
    typeof search.copy === 'string' ? { copy: search.copy } : {},
  component: lazyRouteComponent(() => import('./entry/ActivityPage.tsx'), 'NewActivityPage'),
})

const activityRoute = createRoute({
  getParentRoute: () => balieRoute,
  path: '/activities/$eventId',
  component: lazyRouteComponent(() => import('./entry/ActivityPage.tsx'), 'ActivityPage'),
})

const placesRoute = createRoute({
  getParentRoute: () => balieRoute,
  path: '/places',
  validateSearch: readListSearch(placeFilters),
  component: lazyRouteComponent(() => import('./places/PlacesPage.tsx'), 'PlacesPage'),
})

const organisersRoute = createRoute({
  getParentRoute: () => balieRoute,
  path: '/organisers',
  component: lazyRouteComponent(() => import('./organisers/OrganisersPage.tsx'), 'OrganisersPage'),
})

const newOrganiserRoute = createRoute({
  getParentRoute: () => balieRoute,
  path: '/organisers/new',
  component: lazyRouteComponent(() => import('./organisers/OrganiserPage.tsx'), 'NewOrganiserPage'),
})

const organiserRoute = createRoute({
  getParentRoute: () => balieRoute,
  path: '/organisers/$organiserId',
  component: lazyRouteComponent(() => import('./organisers/OrganiserPage.tsx'), 'OrganiserPage'),
})

const routeTree = rootRoute.addChildren([
  callbackRoute,
  signedInRoute.addChildren([
    indexRoute,
    balieRoute.addChildren([
      activitiesRoute,
      newRoute,
      activityRoute,
      placesRoute,
      organisersRoute,
      newOrganiserRoute,
      organiserRoute,
    ]),
  ]),
])

export const router = createRouter({
  routeTree,
  basepath: '/aanbod',
  parseSearch,
  stringifySearch,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingMs: 300,
  defaultPendingComponent: PartWait,
  defaultErrorComponent: PartTrouble,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
