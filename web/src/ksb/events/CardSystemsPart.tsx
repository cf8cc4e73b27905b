import { Button, Checkbox } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseCardSystem, type EventInKsb, eventsKey } from '../../api/ksb-events.ts'
import { useSentence } from '../../api/useSentence.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Section } from '../../ui/Section.tsx'
import { Status } from '../../ui/Status.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { SimpleTable } from '../../ui/table/SimpleTable.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { eventRouteApi } from '../routes.ts'
import classes from './Event.module.css'

type OfEvent = EventInKsb['cardSystems'][number]

/** The card systems in which an event takes part, and the keys by which tickets are cheaper there. */
export function CardSystemsPart({ event }: { event: EventInKsb }) {
  const { t } = useTranslation('events')
  const { cardSystemId } = eventRouteApi.useParams()
  const own = event.cardSystems.find(({ id }) => id === cardSystemId)
  const keys = event.cardSystems.flatMap((cardSystem) =>
    cardSystem.distributionKeys.map((key) => ({ ...key, cardSystem })),
  )
  return (
    <div className={classes.parts}>
      <Section title={t('cardSystems')}>
        <SimpleTable
          label={t('cardSystems')}
          rows={event.cardSystems}
          rowKey={(one) => String(one.id)}
          columns={[
            { key: 'name', label: t('cardSystem'), isName: true, cell: (one) => one.name },
            {
              key: 'state',
              label: t('column.state'),
              cell: (one) => (
                <Status tone={one.enabled ? 'ordinary' : 'neutral'}>{t(one.enabled ? 'on' : 'off')}</Status>
              ),
            },
          ]}
        />
      </Section>
      <Section title={t('keys')}>
        {keys.length === 0 ? (
          <p>{t('noKeys')}</p>
        ) : (
          <SimpleTable
            label={t('keys')}
            rows={keys}
            rowKey={(one) => String(one.id)}
            columns={[
              { key: 'name', label: t('key'), isName: true, cell: (one) => one.name },
              { key: 'cardSystem', label: t('cardSystem'), cell: (one) => one.cardSystem.name },
              { key: 'how', label: t('how'), cell: (one) => t(one.automatic ? 'automatic' : 'byHand') },
              {
                key: 'counts',
                label: t('column.state'),
                cell: (one) => (
                  <Status tone={one.counts ? 'ordinary' : 'neutral'}>{t(one.counts ? 'counts' : 'countsNot')}</Status>
                ),
              },
            ]}
          />
        )}
      </Section>
      {own ? (
        <Section title={t('choice.title')}>
          <ChoiceForm key={JSON.stringify(own)} eventId={event.id} own={own} />
        </Section>
      ) : null}
    </div>
  )
}

/** Of one's own card system: whether the event takes part, and the keys that are switched on by hand. */
function ChoiceForm({ eventId, own }: { eventId: string; own: OfEvent }) {
  const { t } = useTranslation('events')
  const sentence = useSentence()
  const { cardSystemId } = eventRouteApi.useParams()
  const queries = useQueryClient()
  const byHand = own.distributionKeys.filter((key) => !key.automatic)
  const [enabled, setEnabled] = useState(own.enabled)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    new Set(byHand.filter((key) => key.counts).map(({ id }) => id)),
  )
  const act = useAct(
    (body: Parameters<typeof chooseCardSystem>[3], key) => chooseCardSystem(ask, { cardSystemId, eventId }, key, body),
    () => {
      void queries.invalidateQueries({ queryKey: eventsKey(cardSystemId) })
      showToast(t('choice.saved'))
    },
  )
  const refused = act.problem ? sentence(act.problem) : null
  const toggle = (id: number, on: boolean) => {
    act.forget()
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))
  }
  return (
    <form
      className={classes.choice}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        if (!act.pending) act.run({ enabled, distributionKeyIds: enabled ? [...chosen] : [] })
      }}
    >
      <Checkbox
        label={t('choice.takesPart', { name: own.name })}
        description={enabled ? undefined : t('choice.without')}
        checked={enabled}
        onChange={(event) => {
          act.forget()
          setEnabled(event.currentTarget.checked)
        }}
      />
      {enabled && byHand.length > 0 ? (
        <fieldset className={classes.keys}>
          <legend>{t('choice.byHand')}</legend>
          {byHand.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.has(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      ) : null}
      {refused ? (
        <Banner tone="refused">
          {refused.title}. {refused.text}
        </Banner>
      ) : null}
      <div>
        <Button type="submit" variant="default" aria-busy={act.pending}>
          {t('choice.save')}
        </Button>
      </div>
    </form>
  )
}
