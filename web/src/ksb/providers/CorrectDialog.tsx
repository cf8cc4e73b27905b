import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  type Application,
  type Correction,
  correctApplicant,
  municipalitiesQuery,
  type OfApplication,
} from '../../api/ksb-providers.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { textField, useForm } from '../form/useForm.ts'
import classes from './Providers.module.css'
import { useChangedProviders } from './useApplication.ts'

type Values = Record<keyof Correction, string>

interface CorrectDialogProps {
  of: OfApplication
  application: Application
  onClose: () => void
}

/** What the association wrote, put right: only what was changed is sent, so that two who correct something keep both. */
export function CorrectDialog({ of, application, onClose }: CorrectDialogProps) {
  const { t } = useTranslation('providers')
  const changed = useChangedProviders(of.cardSystemId)
  const municipalities = useQuery(municipalitiesQuery(ask, of.cardSystemId)).data?.member ?? []
  const check = useCheck(application.kind)
  const form = useForm<Values>(valuesOf(application), check)
  const act = useAct(
    (body: Correction, key) => correctApplicant(ask, of, key, body),
    () => {
      changed()
      showToast(t('correct.done', { name: form.values.organisation.trim() }))
      onClose()
    },
  )
  function submit() {
    if (!form.isGood()) return
    if (form.changed.length === 0) return onClose()
    act.run(Object.fromEntries(form.changed.map((name) => [name, form.values[name].trim()])))
  }
  // What only the server can tell (a real account number, say) stands at its field too.
  const refused = (act.problem?.body.schemaErrors ?? []).map(({ jsonPointer }) => jsonPointer.slice(1))
  const field = (name: keyof Values, maxLength: number) => {
    const { error, ...rest } = textField(form, name)
    return { ...rest, error: error ?? (refused.includes(name) ? t('correct.fault.refused') : undefined), maxLength }
  }
  const emailChanges = form.values.email.trim() !== (application.email ?? '')
  return (
    <AskDialog
      opened
      size={640}
      title={t('correct.title', { name: application.organisation })}
      verb={t('correct.verb')}
      pending={act.pending}
      problem={refused.length > 0 ? null : act.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('correct.text')}</p>
      <div className={classes.fields}>
        <TextInput label={t('column.name')} {...field('organisation', 200)} />
        <Textarea label={t('fact.offers')} autosize minRows={2} maxRows={8} {...field('offers', 1500)} />
        <NativeSelect
          label={t('fact.municipality')}
          data={[
            ...(municipalities.some(({ nisCode }) => nisCode === application.nisCode)
              ? []
              : [{ value: application.nisCode, label: application.municipality }]),
            ...municipalities.map(({ nisCode, name }) => ({ value: nisCode, label: name })),
          ]}
          {...textField(form, 'nisCode')}
        />
        {application.kind === 'EXISTING' ? (
          <TextInput label={t('fact.existingBalie')} {...field('existingBalie', 200)} />
        ) : null}
        <TextInput label={t('fact.contact')} {...field('contactName', 120)} />
        <TextInput
          label={t('fact.email')}
          type="email"
          description={emailChanges ? t('correct.emailHelp') : undefined}
          {...field('email', 254)}
        />
        <TextInput label={t('fact.phone')} type="tel" {...field('phone', 30)} />
        <TextInput label={t('correct.street')} {...field('street', 200)} />
        <TextInput label={t('correct.postalCode')} inputMode="numeric" {...field('postalCode', 10)} />
        <TextInput label={t('correct.city')} {...field('city', 100)} />
        <TextInput label={t('fact.website')} {...field('website', 300)} />
        <TextInput label={t('fact.iban')} {...field('iban', 50)} />
      </div>
    </AskDialog>
  )
}

const valuesOf = (application: Application): Values => ({
  organisation: application.organisation,
  offers: application.offers,
  nisCode: application.nisCode,
  existingBalie: application.existingBalie ?? '',
  contactName: application.contactName ?? '',
  email: application.email ?? '',
  phone: application.phone ?? '',
  street: application.street ?? '',
  postalCode: application.postalCode ?? '',
  city: application.city ?? '',
  website: application.website ?? '',
  iban: application.iban?.replace(/(.{4})(?=.)/g, '$1 ') ?? '',
})

/** As the form of the association asks it. */
function useCheck(kind: Application['kind']) {
  const { t } = useTranslation('providers')
  const may: (keyof Values)[] = ['website', ...(kind === 'NEW' ? (['existingBalie'] as const) : (['iban'] as const))]
  return (values: Values) => {
    const empty = Object.entries(values).filter(
      ([name, value]) => value.trim() === '' && !may.includes(name as keyof Values),
    )
    return {
      ...(values.postalCode !== '' && !/^\d{4}$/.test(values.postalCode.trim())
        ? { postalCode: t('correct.fault.postalCode') }
        : {}),
      ...(values.email !== '' && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(values.email.trim())
        ? { email: t('fault.email') }
        : {}),
      ...Object.fromEntries(empty.map(([name]) => [name, t('correct.fault.empty')])),
    }
  }
}
