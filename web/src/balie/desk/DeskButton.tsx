import { Button } from '@mantine/core'
import { IconUserCog } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/balie-types.ts'
import { useCounterContext } from '../CounterContext.ts'
import classes from './DeskButton.module.css'

/** From the pass on screen to what the registration desk does for its holder. */
export function DeskButton({ person }: { person: Person }) {
  const { t } = useTranslation('desk')
  const { openDesk } = useCounterContext()
  return (
    <div className={classes.place}>
      <Button
        variant="default"
        className={classes.button ?? ''}
        leftSection={<IconUserCog size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => openDesk({ passholderId: person.passholderId })}
      >
        {t('person.open')}
      </Button>
    </div>
  )
}
