import { Modal, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Explanation, explanationQuery, type TicketPrice } from '../../api/balie-tickets.ts'
import { toProblem } from '../../api/problem.ts'
import { euro } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import classes from './TicketList.module.css'

interface WhyDialogProps {
  uitpasNumber: string
  prices: readonly TicketPrice[]
  onClose: () => void
}

/** Which tariffs and coupons were looked at for a price, and which condition decided. */
export function WhyDialog({ uitpasNumber, prices, onClose }: WhyDialogProps) {
  const { t } = useTranslation(['tickets', 'common'])
  const { balie, ticketEventId } = useCounterContext()
  const [chosen, setChosen] = useState(0)
  const cents = prices[chosen]?.regularPriceCents
  const of = { organizerId: balie.id, eventId: ticketEventId ?? '', uitpasNumber }
  const query = useQuery({ ...explanationQuery(ask, of, cents ?? 0), enabled: cents !== undefined })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('why.title')}
      size={620}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.cards}>
        {prices.length > 1 ? (
          <NativeSelect
            label={t('why.price')}
            value={String(chosen)}
            data={prices.map(({ label, regularPriceCents }, index) => ({
              value: String(index),
              label: [label, euro(regularPriceCents / 100)].filter(Boolean).join(', '),
            }))}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          />
        ) : null}
        {cents === undefined ? <p>{t('noPrice')}</p> : null}
        {query.isError ? (
          <ErrorState
            title={t('common:loadFailed')}
            problem={toProblem(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : null}
        {query.isLoading ? <SkeletonLines lines={3} /> : null}
        {query.data ? <Answer explanation={query.data} /> : null}
      </div>
    </Modal>
  )
}

function Answer({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation('tickets')
  const { considered, endUserMessage } = explanation
  return (
    <>
      {endUserMessage ? <p>{endUserMessage[currentLanguage()] ?? endUserMessage.nl}</p> : null}
      {considered.length === 0 ? <p>{t('why.nothing')}</p> : null}
      <ul>
        {considered.map((one) => (
          <li key={one.tariffId} className={classes.pass}>
            <div>
              <p className={classes.title}>
                {one.name} · {one.cardSystem.name}
              </p>
              <p className={classes.about}>{t(one.best ? 'why.best' : `why.verdict.${one.verdict}`)}</p>
              {one.limits.map((limit) => (
                <p key={`${limit.kind} ${limit.periodType}`} className={classes.about}>
                  {t('why.limit', {
                    what: t(`why.limitKind.${limit.kind}`),
                    used: limit.used,
                    volume: limit.volume,
                    period: t(`why.period.${limit.periodType}`),
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
