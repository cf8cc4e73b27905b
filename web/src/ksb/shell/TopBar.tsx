import { ActionIcon } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CardSystemMenu } from './CardSystemMenu.tsx'
import { GlobalSearch } from './GlobalSearch.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import classes from './TopBar.module.css'

interface TopBarProps {
  isWide: boolean
  /** Opens the navigation, where it does not stand beside the page. */
  onMenu: () => void
}

export function TopBar({ isWide, onMenu }: TopBarProps) {
  const { t } = useTranslation('ksb')
  return (
    <header className={classes.bar}>
      {isWide ? null : (
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('nav.open')} onClick={onMenu}>
          <IconMenu2 size={24} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      )}
      <CardSystemMenu />
      <GlobalSearch />
      <PersonMenu isWide={isWide} />
    </header>
  )
}
