import { useTranslation } from 'react-i18next'
import { withoutSeparators } from '../../../../server/src/values/uitpas-number.ts'
import type { CardSystemParts } from '../../api/ksb-types.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { idWords } from '../../ui/table/ids.tsx'
import { cardFilters } from './sections.ts'

const statuses = ['PROVISIONED', 'LOCAL_STOCK', 'ACTIVE', 'BLOCKED', 'DELETED'] as const

export const baliesOf = (parts: CardSystemParts | undefined) =>
  parts?.organizers.map(({ id, name }) => ({ value: id, label: name }))

/** The filters of the list of cards with their words. */
export function useCardFields(parts: CardSystemParts | undefined): FilterField[] {
  const { t } = useTranslation(['cards', 'table'])
  const words: Record<(typeof cardFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    uitpasNumber: {
      label: t('column.uitpasNumber'),
      placeholder: t('filter.digits'),
      numeric: true,
      clean: withoutSeparators,
    },
    status: {
      label: t('column.status'),
      choices: statuses.map((value) => ({ value, label: t(`status.${value}`) })),
    },
    organizerId: { label: t('column.balie'), choices: baliesOf(parts) },
    socialTariff: {
      label: t('column.kind'),
      choices: [
        { value: 'false', label: t('kind.regular') },
        { value: 'true', label: t('kind.socialTariff') },
      ],
    },
    cardType: {
      label: t('column.form'),
      choices: [
        { value: 'NFC_CARD', label: t('column.card') },
        { value: 'DIGITAL', label: t('kind.digital') },
      ],
    },
    passholderId: idWords(t('table:id'), 'passholderId'),
  }
  return cardFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
