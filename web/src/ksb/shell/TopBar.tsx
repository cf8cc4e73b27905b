import { ActionIcon } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { GlobalSearch } from './GlobalSearch.tsx'
import classes from './TopBar.module.css'

// What opens menus comes a moment later: the first load is without it.
const CardSystemMenu = lazy(async () => ({ default: (await import('./CardSystemMenu.tsx')).CardSystemMenu }))
const PersonMenu = lazy(async () => ({ default: (await import('./PersonMenu.tsx')).PersonMenu }))

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
      <Suspense fallback={<span className={classes.system} />}>
        <CardSystemMenu />
      </Suspense>
      <GlobalSearch />
      <Suspense fallback={<span className={classes.end} />}>
        <PersonMenu isWide={isWide} />
      </Suspense>
    </header>
  )
}
