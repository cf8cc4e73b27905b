import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Wordmark } from '../../ui/Mark.tsx'
import classes from '../../ui/pages.module.css'
import { login } from '../app.ts'

/** Logged in, and entering for nobody: says whom to ask. */
export function NoBaliePage() {
  const { t } = useTranslation(['aanbod', 'common'])
  return (
    <main className={classes.page}>
      <Wordmark />
      <h1>{t('noBalie.heading')}</h1>
      <EmptyState
        title={t('noBalie.title')}
        text={t('noBalie.text')}
        action={<LinkButton onClick={() => void login.logOut()}>{t('common:signIn.logOut')}</LinkButton>}
      />
    </main>
  )
}
