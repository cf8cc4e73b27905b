import { counterRouteApi } from './routes.ts'

/** Going to another tab of the same balie, with the same activity. */
export function useStay() {
  const params = counterRouteApi.useParams()
  const { activity, day } = counterRouteApi.useSearch()
  return {
    params,
    search: { ...(activity === undefined ? {} : { activity }), ...(day === undefined ? {} : { day }) },
  }
}
