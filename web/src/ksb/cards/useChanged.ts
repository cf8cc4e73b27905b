import { useQueryClient } from '@tanstack/react-query'
import { cardsKey } from '../../api/ksb-stock.ts'
import { cardSystemRouteApi } from '../routes.ts'

/** After something was done to cards: what the lists and figures say is old. */
export function useChanged(): () => void {
  const queries = useQueryClient()
  const { cardSystemId } = cardSystemRouteApi.useParams()
  return () => void queries.invalidateQueries({ queryKey: cardsKey(cardSystemId) })
}
