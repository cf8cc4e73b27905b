import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconQrcode } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type EventInKsb, type EventSettings, eventQuery, eventsKey, saveEventSettings } from '../../api/ksb-events.ts'
import { toProblem } from '../../api/problem.ts'
import { CopyId } from '../../ui/CopyId.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import classes from '../form/Form.module.css'
import { FormPage } from '../form/FormPage.tsx'
import { FormPart, OptionalLabel, row } from '../form/FormPart.tsx'
import { textField, useForm } from '../form/useForm.ts'
import { FieldHelp } from '../help/FieldHelp.tsx'
import { eventRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { CardSystemsPart } from './CardSystemsPart.tsx'
import { periods, type SettingsValues, settingsBody, settingsFaults, valuesOf } from './settings-form.ts'
import { useCodes } from './useCodes.tsx'
import { useWhen } from './useWhen.ts'

/** One event: its code to print, what is saved at it, and by which keys tickets are cheaper. */
export function EventPage() {
  const { t } = useTranslation(['events', 'ksb', 'common'])
  const params = eventRouteApi.useParams()
  const query = useQuery(eventQuery(ask, params.cardSystemId, params.eventId))
  const event = query.data
  const title = event?.title ?? t('one')
  usePageTitle(`${title} · ${t('ksb:name')}`)
  const codes = useCodes(params.cardSystemId)
  const isGone = query.error !== null && toProblem(query.error).name === 'uitpas/event-not-found'
  return (
    <>
      <PageHead
        title={title}
        chapter="events"
        trail={
          <Link to="/$cardSystemId/events" params={params} search={{}}>
            {t('title')}
          </Link>
        }
        tools={
          event ? (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconQrcode size={18} stroke={2} aria-hidden="true" />}
              aria-busy={codes.pending}
              onClick={() => codes.get([event.id], 'pdf')}
            >
              {t('code')}
            </Button>
          ) : null
        }
      />
      {codes.refused}
      {event ? (
        <EventParts event={event} />
      ) : isGone ? (
        <EmptyState title={t('gone')} text={t('goneText')} />
      ) : query.error ? (
        <ErrorState
          title={t('common:pageFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={8} />
      )}
    </>
  )
}

function EventParts({ event }: { event: EventInKsb }) {
  const { t } = useTranslation('events')
  const params = eventRouteApi.useParams()
  const when = useWhen()
  return (
    <>
      <p>
        {event.organizerName} · {event.place}, {event.city} · {when(event)}
      </p>
      <FieldHelp what="cdbid" label={t('column.id')} beside>
        {t('column.id')}: <CopyId id={event.id} label={t('column.id')} />
      </FieldHelp>
      <p>
        <Link to="/$cardSystemId/checkins" params={params} search={{ eventId: event.id }}>
          {t('itsCheckins')}
        </Link>
      </p>
      <CardSystemsPart event={event} />
      <SettingsForm key={JSON.stringify(event.settings)} event={event} />
    </>
  )
}

function SettingsForm({ event }: { event: EventInKsb }) {
  const { t } = useTranslation('events')
  const { cardSystemId } = eventRouteApi.useParams()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const form = useForm<SettingsValues>(valuesOf(event.settings), (values) => settingsFaults(values, t('wrongNumber')))
  const act = useAct(
    (body: EventSettings, key) => saveEventSettings(ask, { cardSystemId, eventId: event.id }, key, body),
    () => {
      void queries.invalidateQueries({ queryKey: eventsKey(cardSystemId) })
      showToast(t('saved'))
    },
  )
  const choices = periods.map((value) => ({ value, label: t(`period.${value}`) }))
  const short = { ...row, className: classes.short ?? '' }
  return (
    <FormPage
      label={t('settings')}
      wrong={form.wrong.map((name) => ({ name, label: t(`field.${name}`) }))}
      changes={form.changed.length}
      pending={act.pending}
      problem={act.problem}
      onCancel={() => void navigate({ to: '/$cardSystemId/events', params: { cardSystemId }, search: {} })}
      onSubmit={() => {
        if (form.isGood()) act.run(settingsBody(form.values))
      }}
    >
      <FormPart title={t('settings')}>
        <TextInput
          label={t('field.points')}
          inputMode="numeric"
          autoComplete="off"
          {...short}
          {...textField(form, 'points')}
        />
        <TextInput
          label={t('field.checkinVolume')}
          inputMode="numeric"
          autoComplete="off"
          {...short}
          {...textField(form, 'checkinVolume')}
        />
        <NativeSelect
          label={t('field.checkinPeriod')}
          data={choices}
          {...short}
          {...textField(form, 'checkinPeriod')}
        />
        <TextInput
          label={<OptionalLabel>{t('field.ticketVolume')}</OptionalLabel>}
          description={t('ticketHelp')}
          inputMode="numeric"
          autoComplete="off"
          {...short}
          {...textField(form, 'ticketVolume')}
        />
        <NativeSelect label={t('field.ticketPeriod')} data={choices} {...short} {...textField(form, 'ticketPeriod')} />
      </FormPart>
    </FormPage>
  )
}
