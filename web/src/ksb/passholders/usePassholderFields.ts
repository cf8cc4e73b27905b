import { useTranslation } from 'react-i18next'
import { parseUitpasNumber, withoutSeparators } from '../../../../server/src/values/uitpas-number.ts'
import type { CardSystemParts } from '../../api/ksb-types.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idWords } from '../../ui/table/ids.tsx'
import { passholderFilters } from './filters.ts'

/** The filters with their words, and what there is to choose once that is known. */
export function usePassholderFields(parts: CardSystemParts | undefined): FilterField[] {
  const { t } = useTranslation(['passholders', 'table'])

  function checkNumber(digits: string): string | undefined {
    if (!/^\d*$/.test(digits)) return t('filter.onlyDigits')
    if (digits.length > 13) return t('filter.tooLong', { count: digits.length })
    if (digits.length === 13 && !parseUitpasNumber(digits).ok) return t('filter.wrong')
    return undefined
  }

  const words: Record<(typeof passholderFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    uitpasNumber: {
      label: t('filter.uitpasNumber'),
      placeholder: t('filter.digits'),
      numeric: true,
      clean: withoutSeparators,
      check: checkNumber,
    },
    name: { label: t('filter.name') },
    firstName: { label: t('filter.firstName') },
    postalCode: { label: t('filter.city'), choices: municipalities(parts) },
    registrationOrganizerId: {
      label: t('filter.organizer'),
      short: t('filter.organizerShort'),
      choices: parts?.organizers.map(({ id, name }) => ({ value: id, label: name })),
    },
    status: {
      label: t('filter.status'),
      choices: [
        { value: 'ACTIVE', label: t('personStatus.ACTIVE') },
        { value: 'BLOCKED', label: t('personStatus.BLOCKED') },
      ],
    },
    id: idWords(t('table:id')),
  }
  return passholderFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}

/** One postal code can have several parts: those are one choice. */
function municipalities(parts: CardSystemParts | undefined) {
  const names = new Map<string, string[]>()
  for (const { postalCode, name } of parts?.cities ?? [])
    names.set(postalCode, [...(names.get(postalCode) ?? []), name])
  return [...names]
    .map(([value, of]) => ({ value, label: of.join(', ') }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'))
}
