import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconChevronDown, IconLogout, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, currentLanguage, isLanguage, languageNames, languages } from '../../i18n/language.ts'
import { login } from '../app.ts'
import { useBalie } from '../balies.ts'
import classes from './Shell.module.css'

const themes = ['auto', 'light', 'dark'] as const

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
  const { t } = useTranslation(['aanbod', 'common'])
  const { me } = useBalie()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
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
        <Menu.Label>{me.email}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('common:language')}</Menu.Label>
        <Menu.RadioGroup
          value={currentLanguage()}
          onChange={(code) => {
            if (isLanguage(code)) void chooseLanguage(code)
          }}
        >
          {languages.map((code) => (
            <Menu.RadioItem key={code} value={code}>
              <span lang={code}>{languageNames[code]}</span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('common:theme.label')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(themes.find((theme) => theme === value) ?? 'auto')}
        >
          {themes.map((theme) => (
            <Menu.RadioItem key={theme} value={theme}>
              {t(`common:theme.${theme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={18} stroke={2} aria-hidden="true" />}
          onClick={() => void login.logOut()}
        >
          {t('common:signIn.logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
