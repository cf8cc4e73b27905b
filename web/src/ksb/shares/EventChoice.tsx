import { CloseButton, Loader, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { eventsQuery } from '../../api/ksb-events.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import classes from './Shares.module.css'

export interface ChosenEvent {
  id: string
  title: string
}

interface EventChoiceProps {
  chosen: readonly ChosenEvent[]
  onChange: (chosen: ChosenEvent[]) => void
  /** Other words than those of a coupon. */
  label?: string
  help?: string
  error?: string | undefined
}

const most = 8

/** For which events: looked for by a part of the name, or by the CDBID. */
export function EventChoice({ chosen, onChange, label, help, error }: EventChoiceProps) {
  const { t } = useTranslation('shares')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 300)
  const query = useQuery({ ...eventsQuery(ask, cardSystemId, { q: asked }, 1, most), enabled: asked.length > 1 })
  const found = asked.length > 1 ? query.data?.member.filter(({ id }) => chosen.every((one) => one.id !== id)) : []
  return (
    <div>
      <TextInput
        label={label ?? t('events.label')}
        description={help ?? t('events.help')}
        error={error}
        autoComplete="off"
        value={typed}
        rightSection={query.isFetching ? <Loader size={16} /> : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found?.length ? (
        <ul className={classes.found} aria-label={t('events.found')}>
          {found.map(({ id, title }) => (
            <li key={id}>
              <LinkButton
                onClick={() => {
                  onChange([...chosen, { id, title }])
                  setTyped('')
                }}
              >
                {title}
              </LinkButton>
            </li>
          ))}
        </ul>
      ) : null}
      <p aria-live="polite">{found?.length === 0 && asked.length > 1 && query.isSuccess ? t('events.none') : null}</p>
      {chosen.length ? (
        <ul className={classes.found} aria-label={t('events.chosen')}>
          {chosen.map((one) => (
            <li key={one.id}>
              {one.title}
              <CloseButton
                aria-label={t('events.remove', { title: one.title })}
                onClick={() => onChange(chosen.filter(({ id }) => id !== one.id))}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
