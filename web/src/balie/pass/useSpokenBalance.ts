import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/balie-types.ts'

/** Said after the result to who does not see the disc: "Noor heeft nu 24 punten." */
export function useSpokenBalance(person: Person | null): string | undefined {
  const { t } = useTranslation('balie')
  return person ? t('result.balance', { name: person.firstName, count: person.points }) : undefined
}
