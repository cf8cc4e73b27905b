import { IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Places.module.css'
import { useDistance } from './useDistance.ts'

interface Place {
  id: string
  name: string
  street?: string
  postalCode?: string
  city?: string
  kilometres?: number
}

/** Where one goes, the nearest first. */
export function Places({ places }: { places: Place[] }) {
  const distance = useDistance()
  const { t } = useTranslation('mijn')
  return (
    <ul className={classes.places} aria-label={t('places')}>
      {places.map(({ id, name, street, postalCode, city, kilometres }) => (
        <li key={id}>
          <IconMapPin size={24} stroke={1.75} aria-hidden="true" />
          <div>
            <p className={classes.name}>{name}</p>
            <p className={classes.note}>
              {[street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
              {kilometres === undefined ? '' : ` · ${distance(kilometres)}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
