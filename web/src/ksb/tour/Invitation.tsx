import { Button } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Section.tsx'
import { useCardSystem } from '../useCardSystem.ts'
import classes from './Invitation.module.css'
import { tourOpen } from './tour-open.ts'
import { useInvitation } from './tour-setting.ts'

const Tour = lazy(async () => ({ default: (await import('./Tour.tsx')).Tour }))

/** Who is here for the first time is invited on the start page; from then on the tour waits in the handbook. */
export function Invitation() {
  const { t } = useTranslation('ksb')
  const { me } = useCardSystem()
  const { isInvited, dismiss } = useInvitation(me.id)
  if (!isInvited) return null
  return (
    <div className={classes.invitation}>
      <Section title={t('tour.title')}>
        <p>{t('tour.text')}</p>
        <div className={classes.buttons}>
          <Button
            variant="outline"
            onClick={() => {
              dismiss()
              tourOpen.set(true)
            }}
          >
            {t('tour.start')}
          </Button>
          <Button variant="default" onClick={dismiss}>
            {t('tour.notNow')}
          </Button>
        </div>
      </Section>
    </div>
  )
}

/** Around every page: the tour goes on while one looks at another. */
export function TourPlace() {
  const open = tourOpen.use()
  return open ? (
    <Suspense>
      <Tour onEnd={() => tourOpen.set(false)} />
    </Suspense>
  ) : null
}
