import { Button, Loader } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  changeEvent,
  type EnteredEvent,
  type EventDocument,
  enterEvent,
  type Organiser,
  registryKey,
} from '../../api/aanbod.ts'
import type { Problem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { dayOf } from '../../i18n/format.ts'
import { type Faults, useForm } from '../../ksb/form/useForm.ts'
import { Banner } from '../../ui/Banner.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { balieRouteApi } from '../routes.ts'
import { AboutPart, ContactPart } from './AboutPart.tsx'
import { faultsOfActivity } from './check.ts'
import { documentOf } from './document.ts'
import classes from './Entry.module.css'
import { EntryBar } from './EntryBar.tsx'
import { forgetValues, keepValues } from './kept.ts'
import { Preview } from './Preview.tsx'
import { PricePart, usePassEvent } from './PricePart.tsx'
import { useKept } from './useKept.ts'
import type { ActivityValues } from './values.ts'
import { WhatPart } from './WhatPart.tsx'
import { WhenPart } from './WhenPart.tsx'
import { WherePart } from './WherePart.tsx'
import { WhoPart } from './WhoPart.tsx'

interface ActivityFormProps {
  /** Under which name what is typed is kept on this device. */
  keptAs: string
  /** What is in the registry already; undefined for a new one. */
  event: EnteredEvent | undefined
  /** What is sent back besides what stands in the form. */
  original: EventDocument | undefined
  first: ActivityValues
  organisers: readonly Organiser[]
}

type Kind = 'DRAFT' | 'APPROVED'

/** An activity in minutes: seven questions, what becomes of it beside them, and nothing that is typed gets lost. */
export function ActivityForm(props: ActivityFormProps) {
  const { organizerId } = balieRouteApi.useParams()
  const { kept, round, begin } = useKept(organizerId, props.keptAs, props.first)
  return <Fields key={round} {...props} organizerId={organizerId} kept={kept} onBegin={begin} />
}

interface FieldsProps extends ActivityFormProps {
  organizerId: string
  kept: ActivityValues | null
  /** Without what was kept. */
  onBegin: () => void
}

function Fields({ keptAs, event, original, first, organisers, organizerId, kept, onBegin }: FieldsProps) {
  const { t } = useTranslation(['aanbod', 'common'])
  const sentence = useSentence()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [kind, setKind] = useState<Kind>('APPROVED')
  const say = (values: ActivityValues, isDraft: boolean) => {
    const said: Faults<ActivityValues> = {}
    for (const [name, fault] of faultsOfActivity(values, isDraft)) said[name] = t(`fault.${fault}`)
    return said
  }
  const form = useForm<ActivityValues>(kept ?? first, (values) => say(values, false))
  const { values } = form
  const passEvent = usePassEvent(organizerId, values, event?.id)
  const isDraft = event === undefined || event.workflowStatus === 'DRAFT'
  const isTouched = kept !== null || form.changed.length > 0

  useEffect(() => {
    if (isTouched) keepValues(organizerId, keptAs, values)
  }, [isTouched, organizerId, keptAs, values])

  const save = useAct(
    async (wanted: Kind, key) => {
      const body = documentOf(values, original, wanted)
      if (event) await changeEvent(ask, key, event.id, body)
      else await enterEvent(ask, key, body)
    },
    (_, wanted) => {
      forgetValues(organizerId, keptAs)
      void queries.invalidateQueries({ queryKey: registryKey(organizerId) })
      const title = values.title.trim()
      showToast(t(wanted === 'DRAFT' ? 'done.draft' : isDraft ? 'done.published' : 'done.saved', { title }))
      void navigate({
        to: '/$organizerId',
        params: { organizerId },
        search: wanted === 'DRAFT' ? { tab: 'drafts' } : {},
      })
    },
  )

  function submit(wanted: Kind) {
    if (save.pending) return
    setKind(wanted)
    if (form.show(say(values, wanted === 'DRAFT'))) save.run(wanted)
  }
  const refused = save.problem ? refusalOf(save.problem, sentence) : null
  const organiser = organisers.find(({ id }) => id === values.organiserId)?.name ?? ''
  return (
    <form
      noValidate
      aria-label={t('entry.form')}
      onSubmit={(submitted: FormEvent) => {
        submitted.preventDefault()
        // What is sent in a dialog over the form comes by here too.
        if (submitted.target === submitted.currentTarget) submit('APPROVED')
      }}
    >
      {kept ? (
        <div className={classes.refused}>
          <Banner tone="information" action={<LinkButton onClick={onBegin}>{t('kept.begin')}</LinkButton>}>
            {t('kept.text')}
          </Banner>
        </div>
      ) : null}
      {refused ? (
        <div className={classes.refused}>
          <Banner tone="refused">
            {refused} {save.problem?.code ? t('common:requestCode', { code: save.problem.code }) : null}
          </Banner>
        </div>
      ) : null}
      <div className={classes.layout}>
        <div>
          <WhatPart form={form} organisers={organisers} />
          <WhenPart form={form} now={dayOf(new Date())} />
          <WherePart form={form} organizerId={organizerId} />
          <PricePart form={form} passEvent={passEvent} />
          <WhoPart form={form} />
          <AboutPart form={form} organizerId={organizerId} />
          <ContactPart form={form} />
        </div>
        <Preview values={values} passEvent={passEvent} organiser={organiser} />
      </div>
      <EntryBar
        wrong={form.wrong.map((name) => ({ name, label: t(`field.${name}`) }))}
        isKept={isTouched}
        onBack={() => void navigate({ to: '/$organizerId', params: { organizerId }, search: {} })}
      >
        <Button
          type="submit"
          aria-busy={save.pending && kind === 'APPROVED'}
          leftSection={save.pending && kind === 'APPROVED' ? <Loader size={16} color="currentColor" /> : null}
        >
          {isDraft ? t('form.publish') : t('form.save')}
        </Button>
        {isDraft ? (
          <Button
            variant="outline"
            aria-busy={save.pending && kind === 'DRAFT'}
            leftSection={save.pending && kind === 'DRAFT' ? <Loader size={16} color="currentColor" /> : null}
            onClick={() => submit('DRAFT')}
          >
            {t('form.draft')}
          </Button>
        ) : null}
      </EntryBar>
    </form>
  )
}

/** What the registry does not take and the form did not see: said with where it stands. */
function refusalOf(problem: Problem, sentence: ReturnType<typeof useSentence>): string {
  const said = sentence(problem)
  return `${said.title}. ${said.text}`
}
