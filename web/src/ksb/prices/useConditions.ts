import { useTranslation } from 'react-i18next'
import type { Price } from '../../api/ksb-prices.ts'

/** For whom a price holds, in a line. */
export function useConditions() {
  const { t } = useTranslation('prices')
  return (price: Price): string => {
    const { minAge, maxAge, residence, postalCodes, socialTariff, cardType } = price
    const words = [
      minAge !== undefined && maxAge !== undefined
        ? t('for.ages', { min: minAge, max: maxAge })
        : minAge !== undefined
          ? t('for.from', { min: minAge })
          : maxAge !== undefined
            ? t('for.until', { max: maxAge })
            : undefined,
      residence === 'ANYWHERE' ? undefined : t(`for.${residence}`),
      postalCodes.length > 0 ? t('for.postalCodes', { codes: postalCodes.join(', ') }) : undefined,
      socialTariff === undefined ? undefined : t(socialTariff ? 'for.socialTariff' : 'for.regularTariff'),
      cardType === undefined ? undefined : t(`for.${cardType}`),
    ].filter((one) => one !== undefined)
    return words.length === 0 ? t('for.everybody') : words.join(' · ')
  }
}
