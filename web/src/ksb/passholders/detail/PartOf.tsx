import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toProblem } from '../../../api/problem.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { SkeletonLines } from '../../../ui/SkeletonLines.tsx'
import classes from './PassholderPage.module.css'

const step = 25
/** What the server gives at once. */
const most = 100

export const usePart = () => {
  const [limit, setLimit] = useState(step)
  return { limit, more: () => setLimit(Math.min(most, limit + step)) }
}

interface PartOfProps<Row> {
  query: UseQueryResult<{ totalItems: number; member: readonly Row[] }>
  part: ReturnType<typeof usePart>
  empty: { title: string; text: string }
  children: (rows: readonly Row[]) => ReactNode
}

/** A part of a record that has its own list: its four states, and more of it. */
export function PartOf<Row>({ query, part, empty, children }: PartOfProps<Row>) {
  const { t } = useTranslation(['passholders', 'common'])
  if (query.error && !query.data) {
    const problem = toProblem(query.error)
    return <ErrorState title={t('common:loadFailed')} problem={problem} onRetry={() => void query.refetch()} />
  }
  if (!query.data) return <SkeletonLines lines={6} rowHeight={36} />
  const { member, totalItems } = query.data
  if (member.length === 0) return <EmptyState {...empty} />
  return (
    <>
      {children(member)}
      {member.length < Math.min(totalItems, most) ? (
        <LinkButton className={classes.more} onClick={part.more}>
          {t('detail.more')}
        </LinkButton>
      ) : null}
    </>
  )
}
