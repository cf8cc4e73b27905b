import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './page.module.css'

/** To where every page of one thing comes from. */
export function BackLink({ to = '/' }: { to?: '/' | '/rewards' }) {
  const { t } = useTranslation('mijn')
  return (
    <Link to={to} className={classes.back}>
      <IconArrowLeft size={20} stroke={2} aria-hidden="true" />
      {t(to === '/' ? 'back.home' : 'back.rewards')}
    </Link>
  )
}
