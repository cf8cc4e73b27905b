import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FoundPlace, placesQuery } from '../../api/ksb-balies.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { ask } from '../app.ts'
import { OptionalLabel, row } from '../form/FormPart.tsx'
import { type Form, fieldId } from '../form/useForm.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Balie.module.css'
import type { BalieValues } from './balie-form.ts'

interface PlaceFieldProps {
  form: Form<BalieValues>
  /** What it is now, as the registry calls it. */
  now: { id: string; name?: string } | undefined
  balieId: string
}

/** *Gekoppelde locatie*, found by its name or by that of a balie that is there: those are the *gekoppelde balies*. */
export function PlaceField({ form, now, balieId }: PlaceFieldProps) {
  const { t } = useTranslation('balies')
  const sentence = useSentence()
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const [words, setWords] = useState('')
  const [seen, setSeen] = useState<FoundPlace[]>([])
  const { place } = form.values
  const known = seen.find(({ id }) => id === place)
  const label = place === '' ? '' : known ? labelOf(known) : (now?.name ?? place)
  const [typed] = useDebouncedValue(words.trim(), 250)
  // What is chosen stands in the field too, and is nothing to search for.
  const isSearch = typed.length > 1 && typed !== label
  const found = useQuery({ ...placesQuery(ask, cardSystemId, typed), enabled: isSearch })
  const offered = isSearch ? (found.data?.member ?? []) : []
  const others = known?.balies.filter(({ id }) => id !== balieId) ?? []
  return (
    <>
      <Select
        id={fieldId('place')}
        label={<OptionalLabel>{t('form.place')}</OptionalLabel>}
        description={t('form.placeHelp')}
        {...row}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('form.placeNone') }}
        value={place === '' ? null : place}
        data={[
          ...(place === '' || offered.some(({ id }) => id === place) ? [] : [{ value: place, label }]),
          ...offered.map((one) => ({ value: one.id, label: labelOf(one) })),
        ]}
        filter={({ options }) => options}
        searchValue={words}
        onSearchChange={setWords}
        // Typing begins anew: nobody adds to the name of a place.
        onFocus={(event) => event.currentTarget.select()}
        onChange={(id) => {
          form.set('place', id ?? '')
          const chosen = offered.find((one) => one.id === id)
          if (chosen) setSeen((before) => [...before, chosen])
        }}
        error={form.faults.place}
        nothingFoundMessage={
          found.error
            ? sentence(toProblem(found.error)).title
            : t(
                isSearch && found.isFetching
                  ? 'form.placeSearching'
                  : isSearch
                    ? 'form.placeNothing'
                    : 'form.placeType',
              )
        }
        maxDropdownHeight={320}
      />
      {others.length > 0 ? (
        <p className={classes.quiet} role="status">
          {t('form.placeBalies', { names: others.map(({ name }) => name).join(', ') })}
        </p>
      ) : null}
    </>
  )
}

const labelOf = ({ name, street, postalCode, city }: FoundPlace) =>
  [name, street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
