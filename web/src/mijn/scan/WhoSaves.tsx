import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OwnPerson } from '../../api/mijn.ts'
import classes from './ScanPage.module.css'

interface WhoSavesProps {
  people: OwnPerson[]
  chosen: readonly string[]
  onChoose: (ids: readonly string[]) => void
}

/** Who of the family is there; nothing to choose for who is alone. */
export function WhoSaves({ people, chosen, onChoose }: WhoSavesProps) {
  const { t } = useTranslation('mijn')
  if (people.length < 2) return null
  return (
    <fieldset className={classes.who} aria-describedby={chosen.length === 0 ? 'nobody' : undefined}>
      <legend>{t('scan.who')}</legend>
      <div className={classes.choices}>
        {people.map(({ id, firstName, self }) => (
          <Checkbox
            key={id}
            size="md"
            className={classes.choice ?? ''}
            label={self ? t('scan.me', { name: firstName }) : firstName}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChoose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </div>
      {chosen.length === 0 ? (
        <p id="nobody" className={classes.fault} role="alert">
          {t('scan.nobody')}
        </p>
      ) : null}
    </fieldset>
  )
}
