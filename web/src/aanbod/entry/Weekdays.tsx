import { useTranslation } from 'react-i18next'
import classes from './Entry.module.css'

const week = [1, 2, 3, 4, 5, 6, 7] as const

/** On which days of the week, 1 is Monday. */
export function Weekdays({ chosen, onChange }: { chosen: readonly number[]; onChange: (chosen: number[]) => void }) {
  const { t } = useTranslation('aanbod')
  const toggle = (day: number) =>
    onChange(chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day])
  return (
    <fieldset className={classes.days}>
      <legend>{t('week.days')}</legend>
      {week.map((day) => (
        <button
          key={day}
          type="button"
          className={classes.day}
          aria-pressed={chosen.includes(day)}
          onClick={() => toggle(day)}
        >
          <span aria-hidden="true">{t(`weekdayShort.d${day}`)}</span>
          <span className="op-spoken">{t(`weekday.d${day}`)}</span>
        </button>
      ))}
    </fieldset>
  )
}
