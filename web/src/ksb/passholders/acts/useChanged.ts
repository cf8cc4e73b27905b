import { useQueryClient } from '@tanstack/react-query'
import { passholdersKey } from '../../../api/ksb-passholders.ts'
import { cardSystemRouteApi } from '../../routes.ts'

/** After an act: lists, counts and records are asked again. */
export function useChanged(): () => void {
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: passholdersKey(cardSystemId) })
}
