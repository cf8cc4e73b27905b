import { useTranslation } from 'react-i18next'
import type { TicketPrice } from '../../api/balie-tickets.ts'
import { euro } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import type { TicketRow } from './useTicketRows.ts'

/** How a line is called, and what stands below it. */
export function useTicketWords() {
  const { t } = useTranslation('tickets')
  const said = (price: TicketPrice) => price.endUserMessage?.[currentLanguage()] ?? price.endUserMessage?.nl ?? ''
  return {
    title({ price, tariff }: TicketRow): string {
      const label = price.label ?? t('ticket')
      if (tariff === null) return label
      return tariff.type === 'COUPON' ? t('withCoupon', { label, name: tariff.name }) : label
    },
    about({ price, tariff }: TicketRow): string {
      if (tariff === null) return said(price)
      if (tariff.remaining === 0) return said(price) || t('reached')
      const instead = t('insteadOf', { price: euro(price.regularPriceCents / 100) })
      return tariff.left === undefined ? instead : `${instead} · ${t('left', { count: tariff.left })}`
    },
    price: ({ price, tariff }: TicketRow): string => euro((tariff?.priceCents ?? price.regularPriceCents) / 100),
  }
}
