import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, currentLanguage, isLanguage, languageNames, languages } from '../i18n/language.ts'
import type { Login } from './login.ts'

const themes = ['auto', 'light', 'dark'] as const

/** In the menu of who one is: the name or address, which language and light, and the way out. */
export function PersonMenuItems({ who, login }: { who: string; login: Login }) {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{who}</Menu.Label>
      <Menu.Divider />
      <Menu.Label>{t('language')}</Menu.Label>
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
      <Menu.Label>{t('theme.label')}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(value) => setColorScheme(themes.find((theme) => theme === value) ?? 'auto')}
      >
        {themes.map((theme) => (
          <Menu.RadioItem key={theme} value={theme}>
            {t(`theme.${theme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconLogout size={18} stroke={2} aria-hidden="true" />}
        onClick={() => void login.logOut()}
      >
        {t('signIn.logOut')}
      </Menu.Item>
    </>
  )
}
