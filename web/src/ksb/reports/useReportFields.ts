import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { reachQuery } from '../../api/ksb-figures.ts'
import { ages } from '../../figures/line-name.ts'
import type { FilterField } from '../../ui/table/filter-field.ts'
import { ask } from '../app.ts'
import { baliesOf } from '../cards/useCardFields.ts'
import { reportFilters } from './filters.ts'

export function useReportFields(cardSystemId: number): FilterField[] {
  const { t } = useTranslation('reports')
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const municipalities = useQuery(reachQuery(ask, cardSystemId)).data?.lines
  const words: Record<(typeof reportFilters)[number]['key'], Omit<FilterField, 'key' | 'kind'>> = {
    from: { label: t('filter.from') },
    to: { label: t('filter.to') },
    municipality: {
      label: t('dimension.municipality'),
      choices: municipalities?.map(({ nisCode, name }) => ({ value: nisCode, label: name })),
    },
    age: { label: t('dimension.age'), choices: ages.map((age) => ({ value: age, label: t(`age.${age}`) })) },
    socialTariff: {
      label: t('dimension.socialTariff'),
      choices: (['true', 'false'] as const).map((value) => ({ value, label: t(`socialTariff.${value}`) })),
    },
    organizerId: { label: t('dimension.organizer'), choices: baliesOf(parts) },
  }
  return reportFilters.map((filter) => ({ ...filter, ...words[filter.key] }))
}
