import { Button, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMapPin, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ownPlacesQuery, placesQuery } from '../../api/aanbod.ts'
import { fieldId } from '../../ksb/form/useForm.ts'
import { ask } from '../app.ts'
import { PlaceDialog } from '../places/PlaceDialog.tsx'
import classes from './Entry.module.css'
import { type ActivityForm, Part } from './form.tsx'
import { type ChosenPlace, chosenPlace } from './values.ts'

/** Where: a place that the registry knows, or a new one. */
export function WherePart({ form, organizerId }: { form: ActivityForm; organizerId: string }) {
  const { t } = useTranslation('aanbod')
  const [words, setWords] = useState('')
  const [isNew, setNew] = useState(false)
  const { place } = form.values
  const [searched] = useDebouncedValue(words, 200)
  // What is chosen stands in the field too, and is nothing to search for.
  const isSearch = searched.trim().length > 1 && searched !== (place ? labelOf(place) : '')
  const found = useQuery({ ...placesQuery(ask, searched), enabled: isSearch })
  const own = useQuery(ownPlacesQuery(ask, organizerId, { limit: '20' }))
  const offered = (isSearch ? found.data : own.data?.member)?.map(chosenPlace) ?? []
  const all = place && !offered.some(({ id }) => id === place.id) ? [place, ...offered] : offered
  const choose = (id: string | null) => form.set('place', all.find((one) => one.id === id) ?? null)
  return (
    <Part title={t('part.where')}>
      <Select
        id={fieldId('place')}
        label={t('field.place')}
        description={t('place.help')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        searchable
        value={place?.id ?? null}
        data={all.map((one) => ({ value: one.id, label: labelOf(one) }))}
        filter={({ options }) => options}
        searchValue={words}
        onSearchChange={setWords}
        // Typing begins anew: nobody adds to the name of a place.
        onFocus={(event) => event.currentTarget.select()}
        onClick={(event) => event.currentTarget.select()}
        onChange={choose}
        error={form.faults.place}
        nothingFoundMessage={isSearch && found.isFetching ? t('place.searching') : t('place.nothing')}
        maxDropdownHeight={320}
        rightSectionPointerEvents="none"
        allowDeselect={false}
      />
      {place ? (
        <p className={classes.chosen}>
          <IconMapPin size={20} stroke={1.75} aria-hidden="true" />
          <span className={classes.chosenText}>
            {place.name}
            {place.line ? <span className={classes.line}> · {place.line}</span> : null}
          </span>
        </p>
      ) : null}
      <div>
        <Button
          variant="outline"
          leftSection={<IconPlus size={18} stroke={2} aria-hidden="true" />}
          onClick={() => setNew(true)}
        >
          {t('place.new')}
        </Button>
      </div>
      {isNew ? (
        <PlaceDialog
          organizerId={organizerId}
          place={undefined}
          name={isSearch && found.data?.length === 0 ? searched : ''}
          onClose={() => setNew(false)}
          onDone={(made) => {
            setNew(false)
            setWords(labelOf(made))
            form.set('place', made)
          }}
        />
      ) : null}
    </Part>
  )
}

/** With where it is: two places can have one name. */
const labelOf = ({ name, line }: ChosenPlace): string => (line === '' ? name : `${name} · ${line}`)
