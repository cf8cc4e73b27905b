import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconLogout, IconSettings, IconUser, IconUsersGroup } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { soundSaved, volumeSetting } from '../../ui/sound.ts'
import { useCounterContext } from '../CounterContext.ts'
import { focusHome } from '../focus.ts'
import { logOut } from '../register/log-out.ts'
import { useStay } from '../useStay.ts'
import classes from './TopBar.module.css'

/** Closing a menu puts the focus back in the scan field: what comes next is a pass. */
const menuProps = { position: 'bottom-end', returnFocus: false, onClose: () => setTimeout(focusHome) } as const

/** Who one is, what this device does, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation(['balie', 'common'])
  const { personName, hidden, toggleHidden } = useCounterContext()
  const volume = volumeSetting.use()
  const navigate = useNavigate()
  const stay = useStay()
  const firstName = personName.split(' ')[0] ?? personName
  return (
    <Menu {...menuProps} width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.who} aria-label={t('bar.menuOfPerson', { name: personName })}>
          <IconUser size={20} stroke={1.75} aria-hidden="true" />
          <span className={classes.name}>{firstName}</span>
          <IconChevronDown size={16} stroke={2} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{personName}</Menu.Label>
        <Menu.CheckboxItem
          checked={volume > 0}
          onChange={(on) => {
            volumeSetting.set(on ? 0.6 : 0)
            soundSaved()
          }}
        >
          {t('more.sound')}
        </Menu.CheckboxItem>
        <Menu.CheckboxItem checked={hidden} onChange={toggleHidden}>
          {t('more.hide')}
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUsersGroup size={18} stroke={2} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/$organizerId/grouppasses', ...stay })}
        >
          {t('more.groupPasses')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSettings size={18} stroke={2} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/$organizerId/more', ...stay })}
        >
          {t('more.settings')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} stroke={2} aria-hidden="true" />} onClick={() => logOut()}>
          {t('common:signIn.logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
