import { useQuery, useQueryClient } from '@tanstack/react-query'
import { applicationQuery, type OfApplication, providersKey } from '../../api/ksb-providers.ts'
import { ask } from '../app.ts'

/** Asked again while a mailing goes out. */
export const useApplication = (of: OfApplication) =>
  useQuery({
    ...applicationQuery(ask, of),
    refetchInterval: ({ state }) => (state.data?.news?.mailed && !state.data.news.finishedAt ? 5000 : false),
  })

/** After a step: the list and the application; a balie may have been made, and less asks for attention. */
export function useChangedProviders(cardSystemId: number) {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: providersKey(cardSystemId) })
    void queries.invalidateQueries({ queryKey: ['ksb', cardSystemId, 'balies'] })
    void queries.invalidateQueries({ queryKey: ['ksb', cardSystemId, 'attention'] })
  }
}
