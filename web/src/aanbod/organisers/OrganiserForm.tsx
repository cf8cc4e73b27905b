import { Button, Loader, Textarea, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { changeOrganiser, enterOrganiser, idOf, type OrganiserDocument, registryKey } from '../../api/aanbod.ts'
import { useSentence } from '../../api/useSentence.ts'
import { type Faults, textField, useForm } from '../../ksb/form/useForm.ts'
import { Banner } from '../../ui/Banner.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useBalie } from '../balies.ts'
import entry from '../entry/Entry.module.css'
import { EntryBar } from '../entry/EntryBar.tsx'
import { Optional, Part } from '../entry/form.tsx'
import { ImagesField } from '../entry/ImagesField.tsx'
import { forgetValues, keepValues } from '../entry/kept.ts'
import { useKept } from '../entry/useKept.ts'
import classes from './Organisers.module.css'
import { type Fixed, faultsOfOrganiser, type OrganiserValues, organiserBody, valuesOf } from './organiser-form.ts'

interface OrganiserFormProps {
  organizerId: string
  /** What is in the registry; undefined for a new one. */
  document: OrganiserDocument | undefined
  fixed: Fixed
}

/** Who organises: how they are called and reached, and their logo. Nothing that is typed gets lost. */
export function OrganiserForm(props: OrganiserFormProps) {
  const keptAs = `organiser.${props.document ? idOf(props.document) : 'new'}`
  const first = valuesOf(props.document)
  const { kept, round, begin } = useKept(props.organizerId, keptAs, first)
  return <Fields key={round} {...props} keptAs={keptAs} first={first} kept={kept} onBegin={begin} />
}

interface FieldsProps extends OrganiserFormProps {
  keptAs: string
  first: OrganiserValues
  kept: OrganiserValues | null
  /** Without what was kept. */
  onBegin: () => void
}

function Fields({ organizerId, document, fixed, keptAs, first, kept, onBegin }: FieldsProps) {
  const { t } = useTranslation(['aanbod', 'common'])
  const { balie } = useBalie()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const sentence = useSentence()
  const say = (values: OrganiserValues) => {
    const said: Faults<OrganiserValues> = {}
    for (const [name, fault] of faultsOfOrganiser(values)) said[name] = t(`organiser.fault.${fault}`)
    return said
  }
  const form = useForm<OrganiserValues>(kept ?? first, say)
  const { values } = form
  const isTouched = kept !== null || form.changed.length > 0
  useEffect(() => {
    if (isTouched) keepValues(organizerId, keptAs, values)
  }, [isTouched, organizerId, keptAs, values])

  const back = () => void navigate({ to: '/$organizerId/organisers', params: { organizerId } })
  const save = useAct(
    async (_: null, key) => {
      const body = organiserBody(values, document, { fixed, ofPass: balie.cardSystems.map(({ name }) => name) })
      if (document) await changeOrganiser(ask, key, idOf(document), body)
      else await enterOrganiser(ask, key, { ...body, keeper: { '@id': organizerId } })
    },
    () => {
      forgetValues(organizerId, keptAs)
      void queries.invalidateQueries({ queryKey: registryKey(organizerId) })
      showToast(t('organiser.saved', { name: values.name.trim() }))
      back()
    },
  )
  const said = save.problem ? sentence(save.problem) : null
  const label = (name: keyof OrganiserValues) => t(`organiser.field.${name}`)
  return (
    <form
      noValidate
      aria-label={t('organiser.form')}
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (!save.pending && form.isGood()) save.run(null)
      }}
    >
      {kept ? (
        <div className={entry.refused}>
          <Banner tone="information" action={<LinkButton onClick={onBegin}>{t('kept.begin')}</LinkButton>}>
            {t('kept.text')}
          </Banner>
        </div>
      ) : null}
      {said ? (
        <div className={entry.refused}>
          <Banner tone="refused">
            {said.title}. {said.text} {save.problem?.code ? t('common:requestCode', { code: save.problem.code }) : null}
          </Banner>
        </div>
      ) : null}
      <Part title={t('organiser.part.who')}>
        <TextInput
          label={label('name')}
          maxLength={300}
          autoComplete="off"
          {...textField(form, 'name')}
          {...locked(fixed.includes('name'), t('organiser.locked'))}
        />
        <Textarea
          label={<Optional>{label('description')}</Optional>}
          rows={4}
          maxLength={20_000}
          {...textField(form, 'description')}
        />
        <ImagesField
          title={label('images')}
          help={t('organiser.imagesHelp')}
          images={values.images}
          onChange={(images) => form.set('images', images)}
          organizerId={organizerId}
        />
      </Part>
      <Part title={t('organiser.part.contact')}>
        <TextInput
          label={<Optional>{label('url')}</Optional>}
          inputMode="url"
          autoComplete="off"
          maxLength={500}
          {...textField(form, 'url')}
        />
        <div className={entry.row}>
          <TextInput
            label={<Optional>{label('phone')}</Optional>}
            inputMode="tel"
            autoComplete="off"
            maxLength={50}
            {...textField(form, 'phone')}
          />
          <TextInput
            className={entry.wide ?? ''}
            label={<Optional>{label('email')}</Optional>}
            inputMode="email"
            autoComplete="off"
            maxLength={200}
            {...textField(form, 'email')}
          />
        </div>
      </Part>
      <AddressPart form={form} isLocked={fixed.includes('address')} />
      <EntryBar wrong={form.wrong.map((name) => ({ name, label: label(name) }))} isKept={isTouched} onBack={back}>
        <Button
          type="submit"
          aria-busy={save.pending}
          leftSection={save.pending ? <Loader size={16} color="currentColor" /> : null}
        >
          {t('form.save')}
        </Button>
      </EntryBar>
    </form>
  )
}

function AddressPart({ form, isLocked }: { form: ReturnType<typeof useForm<OrganiserValues>>; isLocked: boolean }) {
  const { t } = useTranslation('aanbod')
  const closed = locked(isLocked, undefined)
  const label = (text: string) => (isLocked ? text : <Optional>{text}</Optional>)
  return (
    <Part title={t('organiser.part.where')}>
      {isLocked ? <p className={entry.small}>{t('organiser.locked')}</p> : null}
      <TextInput
        label={label(t('organiser.field.street'))}
        maxLength={300}
        autoComplete="off"
        {...textField(form, 'street')}
        {...closed}
      />
      <div className={entry.row}>
        <TextInput
          label={label(t('organiser.field.postalCode'))}
          maxLength={20}
          inputMode="numeric"
          autoComplete="off"
          {...textField(form, 'postalCode')}
          {...closed}
        />
        <TextInput
          className={entry.wide ?? ''}
          label={label(t('organiser.field.city'))}
          maxLength={200}
          autoComplete="off"
          {...textField(form, 'city')}
          {...closed}
        />
      </div>
    </Part>
  )
}

/** A field that nobody changes here is shown, with its reason. */
function locked(isLocked: boolean, reason: string | undefined) {
  if (!isLocked) return {}
  return {
    readOnly: true,
    rightSection: <IconLock size={18} stroke={2} aria-hidden="true" />,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
    ...(reason === undefined ? {} : { description: reason }),
  }
}
