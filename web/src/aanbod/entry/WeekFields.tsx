import { Button, TextInput } from '@mantine/core'
import { IconBeach, IconPlus, IconTrash, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { capital, count, listDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { fieldId, textField } from '../../ksb/form/useForm.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { byMonth, type Occurrence, occurrencesOf, type WeekHours } from './dates.ts'
import classes from './Entry.module.css'
import { type ActivityForm, GroupFault, Optional } from './form.tsx'
import { itemsOf } from './items.ts'
import { OtherDaysFields } from './OtherDaysFields.tsx'
import { holidaysBetween } from './school-holidays.ts'
import { emptyHours } from './values.ts'
import { Weekdays } from './Weekdays.tsx'

/** A period, or always: on which days of the week, when not, and which dates that makes. */
export function WeekFields({ form, now }: { form: ActivityForm; now: string }) {
  const { t } = useTranslation('aanbod')
  const { calendar, from, until } = form.values
  const isPeriod = calendar === 'periodic'
  const hours = itemsOf(form, 'hours')
  return (
    <>
      {isPeriod ? (
        <div className={classes.items}>
          <div className={classes.row}>
            <TextInput type="date" label={t('field.from')} {...textField(form, 'from')} />
            <TextInput type="date" label={t('field.until')} {...textField(form, 'until')} />
            <Button
              variant="default"
              className={classes.button ?? ''}
              onClick={() => {
                const { first, last } = schoolYear(now)
                form.set('from', first)
                form.set('until', last)
              }}
            >
              {t('week.schoolYear')}
            </Button>
          </div>
        </div>
      ) : null}
      <div id={fieldId('hours')} className={classes.items}>
        {hours.items.map(({ item, key, number, change, remove }) => (
          <HoursFields
            key={key}
            hours={item}
            number={number}
            onChange={change}
            onRemove={hours.items.length > 1 ? remove : undefined}
          />
        ))}
        {hours.items.length === 0 || !isPeriod ? <p className={classes.small}>{t('week.noHours')}</p> : null}
        <GroupFault id="fault-hours">{form.faults.hours}</GroupFault>
        <div>
          <Button
            variant="outline"
            leftSection={<IconPlus size={18} stroke={2} aria-hidden="true" />}
            onClick={() => hours.add(emptyHours)}
          >
            {t('week.add')}
          </Button>
        </div>
      </div>
      <ClosedFields form={form} />
      <OtherDaysFields form={form} />
      {isPeriod && from !== '' && until !== '' ? <Dates form={form} /> : null}
    </>
  )
}

/** The one of now, or in summer the one to come. */
function schoolYear(now: string): { first: string; last: string } {
  const year = Number(now.slice(0, 4)) - (now.slice(5) < '06-15' ? 1 : 0)
  const first = `${year}-09-01`
  return { first: first < now ? now : first, last: `${year + 1}-06-30` }
}

interface HoursFieldsProps {
  hours: WeekHours
  number: number
  onChange: (part: Partial<WeekHours>) => void
  onRemove: (() => void) | undefined
}

function HoursFields({ hours, number, onChange, onRemove }: HoursFieldsProps) {
  const { t } = useTranslation('aanbod')
  const { weekdays, opens, closes } = hours
  return (
    <div className={classes.item}>
      <Weekdays chosen={weekdays} onChange={(chosen) => onChange({ weekdays: chosen })} />
      <div className={classes.row}>
        <TextInput
          type="time"
          className={classes.narrow ?? ''}
          label={t('week.opens')}
          value={opens}
          onChange={(event) => onChange({ opens: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          className={classes.narrow ?? ''}
          label={t('week.closes')}
          value={closes}
          onChange={(event) => onChange({ closes: event.currentTarget.value })}
        />
        {onRemove ? (
          <Button
            variant="default"
            className={classes.button ?? ''}
            aria-label={t('week.remove', { number })}
            leftSection={<IconTrash size={18} stroke={2} aria-hidden="true" />}
            onClick={onRemove}
          >
            {t('moment.removeVerb')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function ClosedFields({ form }: { form: ActivityForm }) {
  const { t } = useTranslation('aanbod')
  const { closed, calendar, from, until } = form.values
  const days = itemsOf(form, 'closed')
  function skipHolidays() {
    const known = new Set(closed.map((one) => one.from))
    const added = holidaysBetween(from, until).filter((holiday) => !known.has(holiday.from))
    const all = [...closed.filter((one) => one.from !== ''), ...added.map((one) => ({ from: one.from, to: one.to }))]
    form.set(
      'closed',
      all.toSorted((a, b) => a.from.localeCompare(b.from)),
    )
  }
  const canSkip = calendar === 'periodic' && from !== '' && until !== '' && from <= until
  return (
    <div id={fieldId('closed')} className={classes.items}>
      <p>
        <strong>
          <Optional>{t('field.closed')}</Optional>
        </strong>
      </p>
      {days.items.map(({ item, key, number, change, remove }) => (
        <div key={key} className={classes.row}>
          <TextInput
            type="date"
            label={t('closed.from')}
            value={item.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('closed.to')}
            value={item.to}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
          <Button
            variant="default"
            className={classes.button ?? ''}
            aria-label={t('closed.remove', { number })}
            leftSection={<IconTrash size={18} stroke={2} aria-hidden="true" />}
            onClick={remove}
          >
            {t('moment.removeVerb')}
          </Button>
        </div>
      ))}
      <GroupFault id="fault-closed">{form.faults.closed}</GroupFault>
      <div className={classes.row}>
        <Button
          variant="outline"
          className={classes.button ?? ''}
          leftSection={<IconPlus size={18} stroke={2} aria-hidden="true" />}
          onClick={() => days.add({ from: '', to: '' })}
        >
          {t('closed.add')}
        </Button>
        {canSkip ? (
          <Button
            variant="outline"
            className={classes.button ?? ''}
            leftSection={<IconBeach size={18} stroke={2} aria-hidden="true" />}
            onClick={skipHolidays}
          >
            {t('closed.holidays')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** Which dates it comes to: each can be skipped there and then. */
function Dates({ form }: { form: ActivityForm }) {
  const { t } = useTranslation('aanbod')
  const language = currentLanguage()
  const { from, until, closed } = form.values
  const isFilled = ({ weekdays, opens, closes }: WeekHours) => weekdays.length > 0 && opens !== '' && closes !== ''
  const hours = form.values.hours.filter(isFilled)
  const times = occurrencesOf({ from, until, hours, closed, other: form.values.other.filter(isFilled) })
  if (hours.length === 0) return null
  const skip = (day: string) =>
    form.set(
      'closed',
      [...closed, { from: day, to: day }].toSorted((a, b) => a.from.localeCompare(b.from)),
    )
  return (
    <section aria-label={t('dates.title')}>
      <p role="status">
        <strong>{t('dates.count', { count: times.length, shown: count(times.length) })}</strong>
      </p>
      {times.length > 0 ? (
        <div className={classes.dates}>
          {byMonth(times).map(([month, those]) => (
            <div key={month}>
              <p className={classes.month}>{monthName(month, language)}</p>
              <ul className={classes.monthDays}>
                {those.map((one) => (
                  <DateItem key={`${one.day} ${one.opens}`} time={one} onSkip={() => skip(one.day)} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      ) : null}
      {closed.length > 0 ? <LinkButton onClick={() => form.set('closed', [])}>{t('closed.clear')}</LinkButton> : null}
    </section>
  )
}

function DateItem({ time, onSkip }: { time: Occurrence; onSkip: () => void }) {
  const { t } = useTranslation('aanbod')
  const day = listDate(time.day, currentLanguage())
  return (
    <li className={classes.date}>
      {time.isOther ? t('dates.other', { day, opens: time.opens, closes: time.closes }) : day}
      <button type="button" className={classes.skip} aria-label={t('dates.skip', { day })} onClick={onSkip}>
        <IconX size={16} stroke={2} aria-hidden="true" />
      </button>
    </li>
  )
}

const monthName = (month: string, language: string) =>
  capital(
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${month}-15T12:00:00Z`),
    ),
  )
