import { useQuery, useQueryClient } from '@tanstack/react-query'
import { meQuery } from '../../api/ksb.ts'
import { balieQuery, baliesKey, type OfBalie } from '../../api/ksb-balies.ts'
import { ask } from '../app.ts'

/** It is there, or its page shows why not. */
export const useBalie = ({ cardSystemId, balieId }: OfBalie) => useQuery(balieQuery(ask, { cardSystemId, balieId }))

/** After a change: the list, the balie, its parts, and what forms choose from. */
export function useChangedBalies(cardSystemId: number) {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: baliesKey(cardSystemId) })
    void queries.invalidateQueries({ queryKey: ['ksb', cardSystemId, 'parts'] })
  }
}

export const useIsPlatform = () => useQuery(meQuery(ask)).data?.platformAdmin ?? false
