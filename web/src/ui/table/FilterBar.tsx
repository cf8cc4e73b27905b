import { useTranslation } from 'react-i18next'
import { ChoicesFilter } from './ChoicesFilter.tsx'
import classes from './FilterBar.module.css'
import type { FilterField, OnFilter } from './filter-field.ts'
import { chosenOf, type ListSearch } from './list-search.ts'
import { TextFilter } from './TextFilter.tsx'

interface FilterBarProps {
  fields: readonly FilterField[]
  search: ListSearch
  onFilter: OnFilter
}

/** Above the head, in the handbook's order; those in use are tinted. */
export function FilterBar({ fields, search, onFilter }: FilterBarProps) {
  const { t } = useTranslation('table')
  return (
    <search className={classes.bar} aria-label={t('filters')}>
      {fields.map((field) => {
        const value = search[field.key]
        if (field.kind === 'text' || field.kind === 'date') {
          const text = typeof value === 'string' ? value : ''
          // Another value from outside (a chip taken away, another address) begins the field anew.
          return <TextFilter key={`${field.key} ${text}`} field={field} value={text} onFilter={onFilter} />
        }
        return <ChoicesFilter key={field.key} field={field} chosen={chosenOf(value)} onFilter={onFilter} />
      })}
    </search>
  )
}
