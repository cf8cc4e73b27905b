import { Menu, UnstyledButton } from '@mantine/core'
import {
  IconBuildingCommunity,
  IconChevronDown,
  IconLogout,
  IconSettings,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Wordmark } from '../../ui/Mark.tsx'
import { soundSaved, volumeSetting } from '../../ui/sound.ts'
import { useCounterContext } from '../CounterContext.ts'
import { focusHome } from '../focus.ts'
import { logOut } from '../register/log-out.ts'
import { useStay } from '../useStay.ts'
import classes from './TopBar.module.css'
import { useTab } from './useTab.ts'

/** Desktop: the mark, the tabs, which balie, and who. */
export function TopBar() {
  const { t } = useTranslation(['balie', 'common'])
  const stay = useStay()
  const current = useTab()
  return (
    <header className={`${classes.bar} op-on-colour`}>
      <a className={classes.skip} href="#content">
        {t('common:skipToContent')}
      </a>
      <Wordmark letters={21} onColour />
      <nav aria-label={t('tabs.label')} className={classes.tabs}>
        <Link
          to="/$organizerId/pass"
          {...stay}
          {...current('pass')}
          className={classes.tab}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t('tabs.pass')}
        </Link>
        <Link to="/$organizerId/register" {...stay} className={classes.tab} activeProps={{ 'aria-current': 'page' }}>
          {t('tabs.register')}
        </Link>
        <Link to="/$organizerId/today" {...stay} className={classes.tab} activeProps={{ 'aria-current': 'page' }}>
          {t('tabs.today')}
        </Link>
        <Link
          to="/$organizerId/more"
          {...stay}
          {...current('more')}
          className={classes.tab}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t('tabs.more')}
        </Link>
      </nav>
      <span className={classes.push} />
      <BalieMenu />
      <PersonMenu />
    </header>
  )
}

/** Closing a menu puts the focus back in the scan field: what comes next is a pass. */
const menuProps = { position: 'bottom-end', returnFocus: false, onClose: () => setTimeout(focusHome) } as const

function BalieMenu() {
  const { t } = useTranslation(['balie', 'common'])
  const { balie } = useCounterContext()
  const navigate = useNavigate()
  return (
    <UnstyledButton
      className={classes.who}
      aria-label={t('bar.menuOfBalie', { name: balie.name })}
      onClick={() => void navigate({ to: '/', search: { all: true } })}
    >
      <IconBuildingCommunity size={20} stroke={1.75} aria-hidden="true" />
      <span className={classes.name}>{balie.name}</span>
      <IconChevronDown size={16} stroke={2} aria-hidden="true" />
    </UnstyledButton>
  )
}

function PersonMenu() {
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
