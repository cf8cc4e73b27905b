import { Switch, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contactQuery, type OwnContact, saveContact } from '../../api/mijn.ts'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useTyped } from '../../ui/useTyped.ts'
import { ask } from '../app.ts'
import { FormEnd } from '../FormEnd.tsx'
import page from '../page.module.css'
import { useSaid } from '../useSaid.ts'
import classes from './ProfilePage.module.css'

const preferences = ['serviceMails', 'milestoneMails', 'infoMails', 'sms', 'post'] as const
type Preferences = Record<(typeof preferences)[number], boolean>
const none: Preferences = { serviceMails: false, milestoneMails: false, infoMails: false, sms: false, post: false }

/** Address and number, and for what they may be used. Where one lives is changed at a counter. */
export function ContactForm({ contact }: { contact: OwnContact }) {
  const { t } = useTranslation('mijn')
  const queries = useQueryClient()
  const said = useSaid()
  const { email = '', phoneNumber = '', address } = contact
  const form = useTyped({ email, phone: phoneNumber })
  const [optIn, setOptIn] = useState<Preferences>(contact.optInPreferences ?? none)
  const act = useAct<{ email: string; phone: string }, void>(
    (typed, actKey) =>
      saveContact(ask, actKey, {
        ...(typed.email === '' ? {} : { email: typed.email }),
        ...(typed.phone === '' ? {} : { phoneNumber: typed.phone }),
        optInPreferences: optIn,
      }),
    () => {
      showToast(t('profile.saved'))
      void queries.invalidateQueries({ queryKey: contactQuery(ask).queryKey })
    },
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    const typed = { email: form.typed.email.trim(), phone: form.typed.phone.trim() }
    const isAddress = typed.email === '' || /^[^\s@]+@[^\s@]+$/.test(typed.email)
    if (!form.check({ email: isAddress ? undefined : t('profile.emailWrong') })) {
      document.getElementById('own-email')?.focus()
      return
    }
    if (!act.pending) act.run(typed)
  }
  const problem = act.problem && said(act.problem)
  return (
    <form noValidate onSubmit={submit} className={page.form} aria-label={t('profile.contact')}>
      <TextInput
        id="own-email"
        size="lg"
        type="email"
        label={t('profile.email')}
        autoComplete="email"
        {...form.of('email')}
      />
      <TextInput size="lg" type="tel" label={t('profile.phone')} autoComplete="tel" {...form.of('phone')} />
      <div>
        <p className={classes.label}>{t('profile.address')}</p>
        <p>{[address.street, `${address.postalCode} ${address.city}`].filter(Boolean).join(', ')}</p>
        <p className={page.muted}>{t('profile.addressHelp')}</p>
      </div>
      <fieldset className={classes.switches}>
        <legend>{t('profile.optIn.legend')}</legend>
        {preferences.map((name) => (
          <Switch
            key={name}
            size="md"
            className={classes.switch ?? ''}
            label={t(`profile.optIn.${name}`)}
            checked={optIn[name]}
            onChange={(event) => setOptIn({ ...optIn, [name]: event.currentTarget.checked })}
          />
        ))}
      </fieldset>
      <FormEnd problem={problem} verb={t('profile.save')} pending={act.pending} />
    </form>
  )
}
