import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Wordmark } from '../../ui/Mark.tsx'
import classes from '../../ui/pages.module.css'
import { login } from '../app.ts'

/** Logged in, and administering nothing: says whom to ask. */
export function NoCardSystemPage() {
  const { t } = useTranslation(['ksb', 'common'])
  return (
    <main className={classes.page}>
      <Wordmark />
      <h1>{t('cardSystem.none')}</h1>
      <EmptyState
        title={t('cardSystem.noneTitle')}
        text={t('cardSystem.noneText')}
        action={<LinkButton onClick={() => void login.logOut()}>{t('common:signIn.logOut')}</LinkButton>}
      />
    </main>
  )
}
