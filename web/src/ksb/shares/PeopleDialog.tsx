import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addToCouponList, type Coupon, couponPeopleQuery, couponsKey } from '../../api/ksb-shares.ts'
import { toProblem } from '../../api/problem.ts'
import { count } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { numbersOf, PassList, wrongLines } from './PassList.tsx'
import { useSegmentCount } from './SegmentCount.tsx'
import classes from './Shares.module.css'

const rows = 20

/** The passes on the list of a coupon, and more of them. */
export function PeopleDialog({ of, onClose }: { of: Coupon; onClose: () => void }) {
  const { t } = useTranslation(['shares', 'common'])
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [shown, setShown] = useState(rows)
  const query = useQuery(couponPeopleQuery(ask, { cardSystemId, couponId: of.id }, shown))
  const numbers = numbersOf(typed)
  const isGood = wrongLines(typed).length === 0
  const counted = useSegmentCount(
    isGood && numbers.length > 0 ? { segment: { listed: true }, uitpasNumbers: numbers } : undefined,
  )
  const act = useAct(
    (uitpasNumbers: string[], key) => addToCouponList(ask, { cardSystemId, couponId: of.id }, key, uitpasNumbers),
    ({ added }) => {
      void queries.invalidateQueries({ queryKey: couponsKey(cardSystemId) })
      showToast(t('list.added', { count: added, shown: count(added) }))
      setTyped('')
    },
  )
  function check(): boolean {
    const lines = wrongLines(typed)
    const fault =
      lines.length > 0
        ? t('list.wrong', { lines: lines.join(', ') })
        : numbers.length === 0
          ? t('list.missing')
          : undefined
    setWrong(fault)
    return fault === undefined
  }
  const { data } = query
  return (
    <AskDialog
      opened
      size={620}
      title={t('list.title', { name: of.name })}
      verb={t('list.add')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (check()) act.run(numbers)
      }}
    >
      {data ? (
        <>
          <p className={classes.people}>{t('list.count', { count: data.totalItems, shown: count(data.totalItems) })}</p>
          <ul className={classes.found} aria-label={t('list.passes')}>
            {data.member.map(({ passholderId, uitpasNumber }) => (
              <li key={passholderId}>
                <Link to="/$cardSystemId/passholders/$passholderId" params={{ cardSystemId, passholderId }} search={{}}>
                  {uitpasNumber === undefined ? t('list.noPass') : <UitpasNumber number={uitpasNumber} />}
                </Link>
              </li>
            ))}
          </ul>
          {data.totalItems > data.member.length && shown < 100 ? (
            <Button variant="default" onClick={() => setShown(100)}>
              {t('list.more')}
            </Button>
          ) : null}
        </>
      ) : query.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={3} />
      )}
      <PassList
        id="coupon-passes"
        value={typed}
        error={wrong}
        unknown={counted.data?.unknown ?? []}
        onChange={(value) => {
          setTyped(value)
          setWrong(undefined)
        }}
        onBlur={() => {
          if (typed.trim() !== '') check()
        }}
      />
    </AskDialog>
  )
}
