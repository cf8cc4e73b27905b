import { useTranslation } from 'react-i18next'
import { euro } from '../../i18n/format.ts'

interface Priced {
  priceRule: 'PERCENTAGE' | 'FIXED_PRICE' | 'FIXED_DISCOUNT'
  priceValue: number
  example: { passholder: number; organizer: number; municipality: number }
}

/** What somebody pays, and who pays what of a ticket of ten euro. */
export function usePriceWords() {
  const { t } = useTranslation('shares')
  return {
    price: ({ priceRule, priceValue }: Priced): string =>
      priceRule === 'PERCENTAGE'
        ? t('price.PERCENTAGE', { value: String(priceValue / 100).replace('.', ',') })
        : t(`price.${priceRule}`, { value: euro(priceValue / 100) }),
    example: ({ example }: Priced): string =>
      [example.passholder, example.organizer, example.municipality].map((cents) => euro(cents / 100)).join(' · '),
  }
}
