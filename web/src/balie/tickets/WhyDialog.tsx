import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explanationQuery, type TicketPrice } from '../../api/balie-tickets.ts'
import { euro } from '../../i18n/format.ts'
import { PriceExplanation } from '../../tariff/PriceExplanation.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
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
    <Dialog opened onClose={onClose} title={t('why.title')} size={620}>
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
        <PriceExplanation query={query} />
      </div>
    </Dialog>
  )
}
