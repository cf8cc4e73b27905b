import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/balie-types.ts'
import { longDate, shortDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'

type Tariff = Person['tariff']

interface TariffWords {
  line: string
  short: string
  note: string
}

/**
 * The price somebody pays, in the same words and the same grey for everybody. `note` explains to a colleague what the
 * line leaves out (it ran out, it is paused), never why somebody has it.
 */
export function useTariffWords(tariff: Tariff): TariffWords {
  const { t } = useTranslation('balie')
  return wordsOf(t, tariff)
}

/** The note alone, for whichever of several memberships is looked at. */
export function useTariffNote(): (tariff: Tariff) => string {
  const { t } = useTranslation('balie')
  return (tariff) => wordsOf(t, tariff).note
}

function wordsOf(t: TFunction<'balie'>, tariff: Tariff): TariffWords {
  const long = (day: string) => longDate(day, currentLanguage())
  const { kind, endDate, inGracePeriod, suspendedUntil } = tariff
  if (kind === 'SOCIAL') {
    const note =
      endDate === undefined
        ? t('person.tariffInfo.social')
        : inGracePeriod
          ? t('person.tariffInfo.grace', { date: long(endDate) })
          : t('person.tariffInfo.socialUntil', { date: long(endDate) })
    return {
      line:
        endDate === undefined
          ? t('person.tariffWords.social')
          : t('person.tariffWords.socialUntil', { date: shortDate(endDate) }),
      short: t('person.tariffShort.social'),
      note,
    }
  }
  const regular = { line: t('person.tariffWords.regular'), short: t('person.tariffShort.regular') }
  if (kind === 'EXPIRED') {
    return {
      ...regular,
      note:
        endDate === undefined
          ? t('person.tariffInfo.expiredNoDate')
          : t('person.tariffInfo.expired', { date: long(endDate) }),
    }
  }
  if (kind === 'SUSPENDED') {
    return {
      ...regular,
      note:
        suspendedUntil === undefined
          ? t('person.tariffInfo.suspendedNoDate')
          : t('person.tariffInfo.suspended', { date: long(suspendedUntil) }),
    }
  }
  return { ...regular, note: t('person.tariffInfo.regular') }
}
