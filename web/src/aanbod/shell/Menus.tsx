import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PersonMenuItems } from '../../auth/PersonMenuItems.tsx'
import { login } from '../app.ts'
import { useBalie } from '../balies.ts'
import classes from './Shell.module.css'

/** For which balie one enters; with several, where one chooses another. */
export function BalieMenu() {
  const { t } = useTranslation('aanbod')
  const { balies, balie } = useBalie()
  const navigate = useNavigate()
  if (balies.length < 2) {
    return (
      <span className={classes.who}>
        <span className={classes.name}>{balie.name}</span>
      </span>
    )
  }
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <UnstyledButton className={classes.who} aria-label={t('balie.other', { name: balie.name })}>
          <span className={classes.name}>{balie.name}</span>
          <IconChevronDown size={18} stroke={2} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        <Menu.Label>{t('balie.label')}</Menu.Label>
        <Menu.RadioGroup
          value={balie.id}
          onChange={(id) => void navigate({ to: '/$organizerId', params: { organizerId: id }, search: {} })}
        >
          {balies.map(({ id, name }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Who one is, in which language and light, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation('aanbod')
  const { me } = useBalie()
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.who} aria-label={t('person', { name: me.name })}>
          <IconUser size={20} stroke={1.75} aria-hidden="true" />
          <span className={`${classes.name} ${classes.wideOnly}`}>{me.name}</span>
          <IconChevronDown size={18} stroke={2} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <PersonMenuItems who={me.email} login={login} />
      </Menu.Dropdown>
    </Menu>
  )
}
