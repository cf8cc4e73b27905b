import { useTranslation } from 'react-i18next'
import type { Association } from '../../api/ksb-associations.ts'

/** Until when a membership of an association lasts, in a line. */
export function useEndWords() {
  const { t } = useTranslation('associations')
  return ({ endDateType, yearlyEnd, months, endAge }: Association): string => {
    if (endDateType === 'BASED_ON_REGISTRATION_DATE') return t('end.months', { count: months ?? 12 })
    if (endDateType === 'BASED_ON_DATE_OF_BIRTH')
      return endAge === null ? t('end.birthday') : t('end.age', { age: endAge })
    return yearlyEnd === null ? t('end.asked') : t('end.yearly', { day: yearlyEnd.split('-').reverse().join('/') })
  }
}
