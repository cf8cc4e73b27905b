import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type SegmentAsked, segmentQuery } from '../../api/ksb-shares.ts'
import { count } from '../../i18n/format.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Shares.module.css'

/** How many people the coupon would be for, counted by the server once nobody types for a moment. */
export function useSegmentCount(asked: SegmentAsked | undefined) {
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const [quiet] = useDebouncedValue(JSON.stringify(asked), 400)
  return useQuery({
    ...segmentQuery(ask, cardSystemId, quiet === undefined ? { segment: {} } : JSON.parse(quiet)),
    enabled: asked !== undefined && quiet !== undefined,
    placeholderData: keepPreviousData,
  })
}

export function SegmentCount({ query, isGood }: { query: ReturnType<typeof useSegmentCount>; isGood: boolean }) {
  const { t } = useTranslation('shares')
  const people = query.data?.people
  return (
    <p className={classes.people} aria-live="polite" aria-busy={query.isFetching}>
      {!isGood
        ? t('segment.wrong')
        : query.isError
          ? t('segment.failed')
          : people === undefined
            ? t('segment.counting')
            : t('segment.people', { count: people, shown: count(people) })}
    </p>
  )
}
