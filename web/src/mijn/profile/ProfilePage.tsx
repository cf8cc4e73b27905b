import { Button, Radio } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../api/addresses.ts'
import { contactQuery, ownQuery } from '../../api/mijn.ts'
import { toProblem } from '../../api/problem.ts'
import { chooseLanguage, currentLanguage, isLanguage, languageNames, languages } from '../../i18n/language.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask, login } from '../app.ts'
import page from '../page.module.css'
import { ContactForm } from './ContactForm.tsx'
import { FamilySection } from './FamilySection.tsx'
import classes from './ProfilePage.module.css'

/** How one is reached and for what, the family, and this device. */
export function ProfilePage() {
  const { t } = useTranslation(['mijn', 'common'])
  const { data: me } = useSuspenseQuery(ownQuery(ask))
  const contact = useQuery(contactQuery(ask))
  usePageTitle(t('title.profile'))
  return (
    <div className={page.page}>
      <h1>{t('title.profile')}</h1>
      {contact.isPending ? <SkeletonLines lines={5} /> : null}
      {contact.isError ? (
        <ErrorState
          title={t('failed.contact')}
          problem={toProblem(contact.error)}
          onRetry={() => void contact.refetch()}
        />
      ) : null}
      {contact.data ? <ContactForm contact={contact.data} /> : null}
      <FamilySection />
      <section aria-labelledby="device" className={classes.part}>
        <h2 id="device">{t('profile.device')}</h2>
        <Radio.Group
          label={t('common:language')}
          value={currentLanguage()}
          onChange={(code) => {
            if (isLanguage(code)) void chooseLanguage(code)
          }}
        >
          <div className={classes.choices}>
            {languages.map((code) => (
              <Radio key={code} size="md" value={code} label={<span lang={code}>{languageNames[code]}</span>} />
            ))}
          </div>
        </Radio.Group>
      </section>
      <section aria-labelledby="account" className={classes.part}>
        <h2 id="account">{t('profile.account')}</h2>
        <p>{t('profile.loggedIn', { email: me.email })}</p>
        <p>
          <a href={`${addresses.id}/profile`}>{t('profile.manage')}</a>
        </p>
        <p>
          <Button
            variant="default"
            size="lg"
            leftSection={<IconLogout size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => void login.logOut()}
          >
            {t('common:signIn.logOut')}
          </Button>
        </p>
      </section>
    </div>
  )
}
