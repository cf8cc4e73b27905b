import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Explanation } from '../api/balie-tickets.ts'
import { toProblem } from '../api/problem.ts'
import { euro } from '../i18n/format.ts'
import { currentLanguage } from '../i18n/language.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { SkeletonLines } from '../ui/SkeletonLines.tsx'
import classes from './PriceExplanation.module.css'

type Explained = Explanation & { soldTariffId?: string }

interface PriceExplanationProps {
  query: UseQueryResult<Explained>
  /** Of a moment that is over. */
  past?: boolean
  /** Also who pays which part. */
  withShares?: boolean
}

/** Which tariffs and coupons were looked at for a price, and which condition decided: the same at a balie and in KSB. */
export function PriceExplanation({ query, ...how }: PriceExplanationProps) {
  const { t } = useTranslation('common')
  if (query.isError)
    return <ErrorState title={t('loadFailed')} problem={toProblem(query.error)} onRetry={() => void query.refetch()} />
  if (query.isLoading) return <SkeletonLines lines={3} />
  return query.data ? <Answer explanation={query.data} {...how} /> : null
}

function Answer({ explanation, past, withShares }: { explanation: Explained } & Omit<PriceExplanationProps, 'query'>) {
  const { t } = useTranslation('tickets')
  const { considered, endUserMessage, soldTariffId } = explanation
  const decided = (one: (typeof considered)[number]) =>
    one.tariffId === soldTariffId ? t('why.sold') : t(one.best ? 'why.best' : `why.verdict.${one.verdict}`)
  return (
    <>
      {endUserMessage ? <p>{endUserMessage[currentLanguage()] ?? endUserMessage.nl}</p> : null}
      {considered.length === 0 ? <p>{t('why.nothing')}</p> : null}
      <ul aria-label={t('why.considered')}>
        {considered.map((one) => (
          <li key={one.tariffId} className={classes.one}>
            <div>
              <p className={classes.name}>
                {one.name} · {one.cardSystem.name}
              </p>
              <p className={classes.about}>{decided(one)}</p>
              {withShares && one.verdict === 'OFFERED' ? (
                <p className={classes.about}>
                  {t('why.shares', {
                    organizer: euro(one.shares.organizer / 100),
                    municipality: euro(one.shares.municipality / 100),
                  })}
                </p>
              ) : null}
              {one.limits.map((limit) => (
                <p key={`${limit.kind} ${limit.periodType}`} className={classes.about}>
                  {t('why.limit', {
                    what: t(`why.limitKind.${limit.kind}`),
                    used: limit.used,
                    volume: limit.volume,
                    period: t(`why.${past ? 'pastPeriod' : 'period'}.${limit.periodType}`),
                  })}
                </p>
              ))}
            </div>
            {one.verdict === 'OFFERED' ? (
              <span className={classes.price}>{euro(one.shares.passholder / 100)}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}
