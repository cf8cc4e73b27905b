import { useTranslation } from 'react-i18next'
import type { CardSystemMembership } from '../../../api/ksb-types.ts'
import { shortDate } from '../../../i18n/format.ts'

/** The tariff of a membership: a line in grey for everybody, in the same place. */
export function useTariffWords() {
  const { t } = useTranslation('passholders')
  return (tariff: CardSystemMembership['socialTariff']): string => {
    if (!tariff) return t('detail.regular')
    const date = shortDate(tariff.endDate)
    if (tariff.status === 'EXPIRED') return t('detail.socialExpired', { date })
    if (tariff.status === 'SUSPENDED') {
      return tariff.suspendedUntilDate === undefined
        ? t('detail.socialSuspended')
        : t('detail.socialSuspendedUntil', { date: shortDate(tariff.suspendedUntilDate) })
    }
    return t(tariff.inGracePeriod ? 'detail.socialGrace' : 'detail.social', { date })
  }
}
