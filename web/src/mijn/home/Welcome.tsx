import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passesQuery } from '../../api/mijn.ts'
import { ask } from '../app.ts'
import classes from './News.module.css'
import { isWelcomed, keepWelcomed } from './welcomed.ts'

/** For so many days after somebody became a member they are new. */
const newDays = 60

/** What a card system says to who is new, in its own words, until they have read it. */
export function Welcome({ id }: { id: string }) {
  const { t } = useTranslation('mijn')
  const { data } = useQuery(passesQuery(ask, id))
  const [, setRead] = useState(0)
  const shown = (data?.passes ?? []).flatMap(({ cardSystem, welcomeText, status, since }) => {
    const isNew = Date.now() - new Date(since).getTime() < newDays * 86_400_000
    const key = `${id} ${cardSystem.id}`
    return welcomeText !== undefined && status === 'ACTIVE' && isNew && !isWelcomed(key, welcomeText)
      ? [{ cardSystem, welcomeText, key }]
      : []
  })
  return (
    <>
      {shown.map(({ cardSystem, welcomeText, key }) => (
        <section key={key} aria-labelledby={`welcome-${cardSystem.id}`} className={classes.welcome}>
          <h2 id={`welcome-${cardSystem.id}`}>{t('home.welcome', { name: cardSystem.name })}</h2>
          {/* Written by an administrator, in Dutch. */}
          <p lang="nl" className={classes.text}>
            {welcomeText}
          </p>
          <div>
            <Button
              variant="outline"
              aria-label={t('home.welcomeReadOf', { name: cardSystem.name })}
              onClick={() => {
                keepWelcomed(key, welcomeText)
                setRead((times) => times + 1)
                document.getElementById('content')?.focus()
              }}
            >
              {t('home.welcomeRead')}
            </Button>
          </div>
        </section>
      ))}
    </>
  )
}
