import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconChevronDown, IconLogout, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, currentLanguage, isLanguage, languageNames, languages } from '../../i18n/language.ts'
import { login } from '../app.ts'
import { useCardSystem } from '../useCardSystem.ts'
import classes from './TopBar.module.css'

const themes = ['auto', 'light', 'dark'] as const

/** Who one is, in which language and light, and the way out. */
export function PersonMenu({ isWide }: { isWide: boolean }) {
  const { t } = useTranslation(['ksb', 'common'])
  const { me } = useCardSystem()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
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
          <Menu.Label>{isWide ? me.email : me.name}</Menu.Label>
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
    </div>
  )
}
