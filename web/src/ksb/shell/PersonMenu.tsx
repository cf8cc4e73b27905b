import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PersonMenuItems } from '../../auth/PersonMenuItems.tsx'
import { login } from '../app.ts'
import { useCardSystem } from '../useCardSystem.ts'
import classes from './TopBar.module.css'

/** Who one is, in which language and light, and the way out. */
export function PersonMenu({ isWide }: { isWide: boolean }) {
  const { t } = useTranslation('ksb')
  const { me } = useCardSystem()
  return (
    <div className={classes.end}>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <UnstyledButton className={classes.who} aria-label={t('person.menu', { name: me.name })}>
            <IconUser size={20} stroke={1.75} aria-hidden="true" />
            {isWide ? <span className={classes.name}>{me.name}</span> : null}
            <IconChevronDown size={18} stroke={2} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <PersonMenuItems who={isWide ? me.email : me.name} login={login} />
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
