import { Button, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { atTime } from '../../../../../server/src/values/day.ts'
import { type PriceAsked, priceExplanationQuery } from '../../../api/ksb-sales.ts'
import { PriceExplanation } from '../../../tariff/PriceExplanation.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useTyped } from '../../../ui/useTyped.ts'
import { ask } from '../../app.ts'
import { centsOf } from '../../form/amount.ts'
import { cardSystemRouteApi } from '../../routes.ts'
import { type ChosenEvent, EventChoice } from '../../shares/EventChoice.tsx'
import type { Who } from './who.ts'

interface PriceDialogProps {
  who: Who
  uitpasNumber: string
  onClose: () => void
}

/** What this passholder pays at an event and why, now or at a moment of before. */
export function PriceDialog({ who, uitpasNumber, onClose }: PriceDialogProps) {
  const { t } = useTranslation(['tickets', 'common'])
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const [event, setEvent] = useState<ChosenEvent>()
  const [asked, setAsked] = useState<PriceAsked>()
  const form = useTyped({ price: '', moment: '' })
  const [noEvent, setNoEvent] = useState(false)
  const query = useQuery({
    ...priceExplanationQuery(ask, cardSystemId, asked ?? { eventId: '', uitpasNumber, regularPriceCents: 0 }),
    enabled: asked !== undefined,
  })
  function submit() {
    const { price, moment } = form.typed
    const regularPriceCents = centsOf(price)
    const [day = '', hour = ''] = moment.split('T')
    const at = moment === '' ? undefined : atTime(day, hour)
    setNoEvent(event === undefined)
    const isGood = form.check({
      price: regularPriceCents === undefined ? t('otherPrice.wrong') : undefined,
      moment: at !== undefined && !(at <= new Date()) ? t('why.future') : undefined,
    })
    if (!isGood || event === undefined || regularPriceCents === undefined) return
    setAsked({ eventId: event.id, uitpasNumber, regularPriceCents, ...(at ? { at: at.toISOString() } : {}) })
    // The same again is asked again when no answer came.
    if (query.isError) void query.refetch()
  }
  return (
    <Dialog opened onClose={onClose} title={t('why.ofPassholder', { name: who.name })} size={620}>
      <form
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          submit()
        }}
      >
        <Stack>
          <EventChoice
            label={t('why.event')}
            help={t('why.eventHelp')}
            error={noEvent && event === undefined ? t('why.noEvent') : undefined}
            chosen={event ? [event] : []}
            onChange={(all) => setEvent(all.at(-1))}
          />
          <TextInput label={t('otherPrice.label')} inputMode="decimal" autoComplete="off" {...form.of('price')} />
          <TextInput
            type="datetime-local"
            label={t('why.moment')}
            description={t('why.momentHelp')}
            {...form.of('moment')}
          />
          <div>
            <Button type="submit">{t('why.show')}</Button>
          </div>
        </Stack>
      </form>
      {asked ? (
        <div aria-live="polite">
          <PriceExplanation query={query} past={asked.at !== undefined} withShares />
        </div>
      ) : null}
    </Dialog>
  )
}
