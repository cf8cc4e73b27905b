import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from '../api/ksb.ts'
import type { CardSystem, Me } from '../api/ksb-types.ts'
import { ask } from './app.ts'
import { cardSystemRouteApi } from './routes.ts'

/** Who is at work, and in which card system. The address of somebody else's is turned away before a page is drawn. */
export function useCardSystem(): { me: Me; cardSystem: CardSystem } {
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const me = useSuspenseQuery(meQuery(ask)).data
  const cardSystem = me.cardSystems.find(({ id }) => id === cardSystemId)
  if (!cardSystem) throw new Error('a page of a card system that is not administered')
  return { me, cardSystem }
}
