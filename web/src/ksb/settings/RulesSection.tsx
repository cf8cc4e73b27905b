import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type CardSystemSettings,
  changeRules,
  type PlannedRules,
  previewRules,
  type Rules,
  type RulesPreview,
  withdrawRules,
} from '../../api/ksb-settings.ts'
import { dayOf, longDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Section } from '../../ui/Section.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useTyped } from '../../ui/useTyped.ts'
import { ask } from '../app.ts'
import { Refused } from './Refused.tsx'
import classes from './Settings.module.css'
import { useChangedSettings } from './useChangedSettings.ts'

interface OfSettings {
  cardSystemId: number
  settings: CardSystemSettings
}

type Asked = Rules & { from: string }

/** *Regels*: seen first with whom they touch, then from a day on. */
export function RulesSection({ cardSystemId, settings }: OfSettings) {
  const { t } = useTranslation('settings')
  const today = dayOf(new Date())
  const { rules, planned } = settings
  const [month = '', day = ''] = rules.socialTariffEndDay.split('-')
  const fields = useTyped({
    before: String(rules.checkinMinutesBefore),
    after: String(rules.checkinMinutesAfter),
    grace: String(rules.gracePeriodDays),
    end: `${day}/${month}`,
    from: today,
  })
  const { typed } = fields
  const [seen, setSeen] = useState<{ asked: Asked; preview: RulesPreview }>()
  const look = useAct(
    (asked: Asked, key) => previewRules(ask, cardSystemId, key, asked),
    (preview, asked) => setSeen({ asked, preview }),
  )

  function submit() {
    const whole = (text: string, most: number) =>
      /^\d{1,4}$/.test(text.trim()) && Number(text) <= most ? undefined : t('fault.number', { most })
    const end = /^(\d{1,2})\/(\d{1,2})$/.exec(typed.end.trim())
    const endDay = end ? `${(end[2] ?? '').padStart(2, '0')}-${(end[1] ?? '').padStart(2, '0')}` : ''
    const good = fields.check({
      before: whole(typed.before, 1440),
      after: whole(typed.after, 1440),
      grace: whole(typed.grace, 366),
      end: isDayOfEveryYear(endDay) ? undefined : t('fault.dayMonth'),
      // A day that is not there sorts before every other.
      from: typed.from < today ? t('fault.past') : undefined,
    })
    if (!good) return
    look.run({
      from: typed.from,
      checkinMinutesBefore: Number(typed.before),
      checkinMinutesAfter: Number(typed.after),
      gracePeriodDays: Number(typed.grace),
      socialTariffEndDay: endDay,
    })
  }
  return (
    <Section title={t('rules.title')}>
      <form
        noValidate
        className={classes.form}
        aria-label={t('rules.title')}
        onSubmit={(event) => {
          event.preventDefault()
          if (!look.pending) submit()
        }}
      >
        <TextInput inputMode="numeric" label={t('rules.before')} autoComplete="off" {...fields.of('before')} />
        <TextInput inputMode="numeric" label={t('rules.after')} autoComplete="off" {...fields.of('after')} />
        <p className={classes.quiet}>
          {t('rules.example', {
            from: clock(14 * 60 - Number(typed.before)),
            until: clock(17 * 60 + Number(typed.after)),
          })}
        </p>
        <TextInput
          inputMode="numeric"
          label={t('rules.grace')}
          description={t('rules.graceHelp')}
          autoComplete="off"
          {...fields.of('grace')}
        />
        <TextInput label={t('rules.end')} description={t('rules.endHelp')} autoComplete="off" {...fields.of('end')} />
        <TextInput
          type="date"
          min={today}
          label={t('rules.from')}
          description={t('rules.fromHelp')}
          {...fields.of('from')}
        />
        <Refused problem={look.problem} />
        <div>
          <Button type="submit" aria-busy={look.pending}>
            {t('rules.look')}
          </Button>
        </div>
      </form>
      {planned.length > 0 ? (
        <>
          <h3>{t('rules.planned')}</h3>
          <ul>
            {planned.map((one) => (
              <Planned key={one.id} cardSystemId={cardSystemId} planned={one} />
            ))}
          </ul>
        </>
      ) : null}
      {seen ? (
        <RulesDialog
          cardSystemId={cardSystemId}
          version={settings.version}
          today={today}
          {...seen}
          onClose={() => setSeen(undefined)}
        />
      ) : null}
    </Section>
  )
}

interface RulesDialogProps {
  cardSystemId: number
  version: number
  today: string
  asked: Asked
  preview: RulesPreview
  onClose: () => void
}

function RulesDialog({ cardSystemId, version, today, asked, preview, onClose }: RulesDialogProps) {
  const { t } = useTranslation('settings')
  const changed = useChangedSettings(cardSystemId)
  const act = useAct(
    (_: null, key) => changeRules(ask, cardSystemId, key, { ...asked, version }),
    () => {
      changed(
        t(asked.from === today ? 'rules.saved' : 'rules.willHold', { day: longDate(asked.from, currentLanguage()) }),
      )
      onClose()
    },
  )
  const { lose, gain, socialTariffThen: count } = preview
  return (
    <AskDialog
      opened
      title={t('rules.question')}
      verb={t('rules.confirm')}
      danger={lose > 0}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('rules.holds', { day: longDate(asked.from, currentLanguage()) })}</p>
      <RuleFacts rules={asked} />
      <p>{t('rules.people', { count })}</p>
      {lose > 0 ? <p>{t('rules.lose', { count: lose })}</p> : null}
      {gain > 0 ? <p>{t('rules.gain', { count: gain })}</p> : null}
      {lose === 0 && gain === 0 ? <p>{t('rules.nobody')}</p> : null}
      <p>{t('rules.past')}</p>
    </AskDialog>
  )
}

function RuleFacts({ rules }: { rules: Rules }) {
  const { t } = useTranslation('settings')
  const [month, day] = rules.socialTariffEndDay.split('-')
  return (
    <dl className={classes.facts}>
      {[
        [t('rules.before'), rules.checkinMinutesBefore],
        [t('rules.after'), rules.checkinMinutesAfter],
        [t('rules.grace'), rules.gracePeriodDays],
        [t('rules.end'), `${day}/${month}`],
      ].map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Planned({ cardSystemId, planned }: { cardSystemId: number; planned: PlannedRules }) {
  const { t } = useTranslation('settings')
  const changed = useChangedSettings(cardSystemId)
  const [asking, setAsking] = useState(false)
  const act = useAct(
    (_: null, key) => withdrawRules(ask, cardSystemId, key, planned.id),
    () => changed(t('rules.withdrawn')),
  )
  const day = longDate(planned.from, currentLanguage())
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <strong>{t('rules.holds', { day })}</strong>
        <RuleFacts rules={planned} />
        {planned.plannedBy ? <p className={classes.quiet}>{t('by', { name: planned.plannedBy })}</p> : null}
      </div>
      <Button
        variant="default"
        size="xs"
        aria-label={t('rules.withdrawNamed', { day })}
        onClick={() => setAsking(true)}
      >
        {t('rules.withdraw')}
      </Button>
      {asking ? (
        <AskDialog
          opened
          danger
          title={t('rules.withdrawTitle')}
          verb={t('rules.withdraw')}
          pending={act.pending}
          problem={act.problem}
          onClose={() => setAsking(false)}
          onSubmit={() => act.run(null)}
        >
          <p>{t('rules.withdrawText', { day })}</p>
        </AskDialog>
      ) : null}
    </li>
  )
}

/** Minutes of the day as a time; what is before midnight belongs to the day before. */
function clock(minutes: number): string {
  if (!Number.isFinite(minutes)) return '…'
  const within = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(within / 60)).padStart(2, '0')}.${String(within % 60).padStart(2, '0')}`
}

function isDayOfEveryYear(monthAndDay: string): boolean {
  const day = new Date(`2025-${monthAndDay}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(5, 10) === monthAndDay
}
