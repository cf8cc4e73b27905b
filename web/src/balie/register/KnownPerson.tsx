import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Known } from '../../api/balie-register.ts'
import { shortDate } from '../../i18n/format.ts'
import { useCounterContext } from '../CounterContext.ts'
import classes from './register.module.css'

/** Somebody who is known already, and the way to them: from there they become a member, or move here. */
export function KnownPerson({ known }: { known: Known }) {
  const { t } = useTranslation('register')
  const { balie, openDesk } = useCounterContext()
  const isHere = known.cardSystems.some(({ id }) => balie.cardSystems.some((own) => own.id === id))
  const name = `${known.firstName} ${known.name}`
  return (
    <div className={classes.knownPerson}>
      <div>
        <p className={classes.strong}>{name}</p>
        <p className={classes.muted}>
          {[
            known.dateOfBirth ? shortDate(known.dateOfBirth) : '',
            known.city,
            known.cardSystems.map((one) => one.name).join(', '),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={classes.muted}>
          {t(known.blocked ? 'known.blocked' : isHere ? 'known.here' : 'known.elsewhere')}
        </p>
      </div>
      <Button variant="outline" onClick={() => openDesk({ passholderId: known.passholderId })}>
        {t('known.open', { name: known.firstName })}
      </Button>
    </div>
  )
}
