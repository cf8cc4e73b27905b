import { Checkbox, Combobox, InputBase, useCombobox } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './FilterBar.module.css'
import { choiceLabel, type FilterField, type OnFilter } from './filter-field.ts'
import { chosenOf } from './list-search.ts'

interface ChoicesFilterProps {
  field: FilterField
  chosen: readonly string[]
  onFilter: OnFilter
}

/** More than these are looked for by typing. */
const manyChoices = 8

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A button that says what is chosen, and a list of boxes under it. */
export function ChoicesFilter({ field, chosen, onFilter }: ChoicesFilterProps) {
  const { t } = useTranslation('table')
  const [typed, setTyped] = useState('')
  const choices = field.choices ?? []
  const isMany = choices.length > manyChoices
  const list = useCombobox({
    onDropdownClose: () => {
      list.resetSelectedOption()
      setTyped('')
    },
    onDropdownOpen: () => {
      if (isMany) list.focusSearchInput()
      else list.selectFirstOption()
    },
  })
  const found = choices.filter(({ label }) => plain(label).includes(plain(typed)))
  const said =
    chosen.length === 0
      ? (field.placeholder ?? t('all'))
      : chosen.length < 3 && chosen.map((one) => choiceLabel(field, one)).join(', ').length < 24
        ? chosen.map((one) => choiceLabel(field, one)).join(', ')
        : t('chosen', { count: chosen.length })

  function toggle(value: string) {
    if (field.kind === 'choice') {
      onFilter(field.key, (now) => (now === value ? undefined : value))
      list.closeDropdown()
      return
    }
    onFilter(field.key, (now) => {
      const before = chosenOf(now)
      return before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
    })
  }

  return (
    <Combobox store={list} onOptionSubmit={toggle} shadow="md" width="max-content" position="bottom-start">
      <Combobox.Target targetType="button">
        <InputBase
          component="button"
          type="button"
          pointer
          size="sm"
          className={classes.field ?? ''}
          label={field.label}
          data-used={chosen.length > 0 || undefined}
          rightSection={<IconChevronDown size={16} stroke={2} aria-hidden="true" />}
          rightSectionPointerEvents="none"
          onClick={() => list.toggleDropdown()}
        >
          <span className={chosen.length === 0 ? classes.nothing : classes.said}>{said}</span>
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown className={classes.dropdown ?? ''}>
        {isMany ? (
          <Combobox.Search
            aria-label={t('searchIn', { field: field.label })}
            placeholder={t('search')}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              list.updateSelectedOptionIndex()
            }}
          />
        ) : null}
        <Combobox.Options className={classes.options ?? ''} aria-label={field.label}>
          {found.map(({ value, label }) => (
            <Combobox.Option key={value} value={value} active={chosen.includes(value)}>
              {field.kind === 'choice' ? null : (
                <Checkbox.Indicator size="xs" checked={chosen.includes(value)} aria-hidden="true" />
              )}
              <span>{label}</span>
              {chosen.includes(value) ? <span className="op-spoken">{t('isChosen')}</span> : null}
            </Combobox.Option>
          ))}
          {found.length === 0 ? <Combobox.Empty>{t('noChoice')}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
