import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWho } from './useWho.ts'
import classes from './WhoChoice.module.css'

/** For whom one looks: oneself or somebody in the family. Nothing for who has no family. */
export function WhoChoice() {
  const { t } = useTranslation('mijn')
  const { me, place } = useWho()
  const navigate = useNavigate()
  if (me.people.length < 2) return null
  return (
    <fieldset className={classes.choice}>
      <legend className="op-spoken">{t('who.label')}</legend>
      {me.people.map(({ id, firstName }, index) => (
        <button
          key={id}
          type="button"
          className={classes.one}
          aria-pressed={index === place}
          onClick={() => void navigate({ to: '.', search: { who: index === 0 ? undefined : index }, replace: true })}
        >
          {firstName}
        </button>
      ))}
    </fieldset>
  )
}
