import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from '../api/balie.ts'
import type { Balie, Me } from '../api/balie-types.ts'
import { ask } from './app.ts'
import { balieRouteApi } from './routes.ts'

/** The balies for which somebody may enter activities. */
export const ownBalies = (me: Me): Balie[] =>
  me.balies.filter(({ permissions }) => permissions.includes('ACTIVITIES_WRITE'))

/** The balie in the address, and who one is. */
export function useBalie(): { me: Me; balies: Balie[]; balie: Balie } {
  const { organizerId } = balieRouteApi.useParams()
  const me = useSuspenseQuery(meQuery(ask)).data
  const balies = ownBalies(me)
  const balie = balies.find(({ id }) => id === organizerId)
  if (!balie) throw new Error('the route lets nobody in without a balie')
  return { me, balies, balie }
}
