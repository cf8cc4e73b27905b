import { Button, NativeSelect, Radio, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../i18n/format.ts'
import { fieldId } from '../../ksb/form/useForm.ts'
import { momentFault } from './check.ts'
import classes from './Entry.module.css'
import { type ActivityForm, GroupFault, Optional, Part } from './form.tsx'
import { itemsOf } from './items.ts'
import { calendars, emptyMoment, type Moment, statuses } from './values.ts'
import { WeekFields } from './WeekFields.tsx'

/** When: one of the four calendars of the registry, each in the words of who organises. */
export function WhenPart({ form, now }: { form: ActivityForm; now: string }) {
  const { t } = useTranslation('aanbod')
  const { calendar } = form.values
  return (
    <Part title={t('part.when')}>
      <Radio.Group
        id={fieldId('calendar')}
        label={t('field.calendar')}
        value={calendar}
        onChange={(value) => form.set('calendar', calendars.find((one) => one === value) ?? 'single')}
      >
        <div className={classes.choices}>
          {calendars.map((value) => (
            <Radio key={value} value={value} label={t(`calendar.${value}`)} description={t(`calendarHelp.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {calendar === 'single' || calendar === 'multiple' ? (
        <Moments form={form} now={now} />
      ) : (
        <WeekFields form={form} now={now} />
      )}
    </Part>
  )
}

function Moments({ form, now }: { form: ActivityForm; now: string }) {
  const { t } = useTranslation('aanbod')
  const { calendar, moments } = form.values
  const isMany = calendar === 'multiple'
  const several = itemsOf(form, 'moments')
  const shown = isMany ? several.items : several.items.slice(0, 1)
  const add = () => {
    const last = moments.at(-1)
    // The same hours a week later: what is asked for most.
    const next = last?.day
      ? { ...last, day: addDays(last.day, 7), status: 'Available' as const, reason: '' }
      : emptyMoment
    several.add(next)
  }
  const fault = form.faults.moments
  return (
    <div id={fieldId('moments')} className={classes.items}>
      {shown.map(({ item, key, number, change, remove }) => (
        <MomentFields
          key={key}
          moment={item}
          number={isMany ? number : undefined}
          now={now}
          wrong={fault !== undefined && momentFault(item) !== undefined}
          onChange={change}
          onRemove={isMany && moments.length > 1 ? remove : undefined}
        />
      ))}
      <GroupFault id="fault-moments">{fault}</GroupFault>
      {isMany ? (
        <div>
          <Button variant="outline" leftSection={<IconPlus size={18} stroke={2} aria-hidden="true" />} onClick={add}>
            {t('moment.add')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

interface MomentFieldsProps {
  moment: Moment
  /** Of several; undefined for the only one. */
  number: number | undefined
  now: string
  wrong: boolean
  onChange: (part: Partial<Moment>) => void
  onRemove: (() => void) | undefined
}

function MomentFields({ moment, number, now, wrong, onChange, onRemove }: MomentFieldsProps) {
  const { t } = useTranslation('aanbod')
  const { day, start, end, endDay, status, reason } = moment
  const error = wrong ? { 'aria-describedby': 'fault-moments' } : {}
  const isDayWrong = wrong && day === ''
  return (
    <fieldset className={number === undefined ? classes.plain : classes.item}>
      <legend className="op-spoken">
        {number === undefined ? t('calendar.single') : t('moment.name', { number })}
      </legend>
      <div className={classes.row}>
        <TextInput
          type="date"
          label={t('moment.day')}
          value={day}
          error={isDayWrong}
          {...error}
          onChange={(event) => onChange({ day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          className={classes.narrow ?? ''}
          label={t('moment.start')}
          value={start}
          error={wrong && !isDayWrong && start === ''}
          {...error}
          onChange={(event) => onChange({ start: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={<Optional>{t('moment.end')}</Optional>}
          value={end}
          onChange={(event) => onChange({ end: event.currentTarget.value })}
        />
        {endDay === '' ? null : (
          <TextInput
            type="date"
            label={t('moment.endDay')}
            value={endDay}
            error={wrong && endDay < day}
            onChange={(event) => onChange({ endDay: event.currentTarget.value })}
          />
        )}
        {number === undefined ? null : (
          <NativeSelect
            label={t('moment.status')}
            data={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            value={status}
            onChange={(event) =>
              onChange({ status: statuses.find((one) => one === event.currentTarget.value) ?? 'Available' })
            }
          />
        )}
        {onRemove ? (
          <Button
            variant="default"
            className={classes.button ?? ''}
            aria-label={t('moment.remove', { number: number ?? 1 })}
            leftSection={<IconTrash size={18} stroke={2} aria-hidden="true" />}
            onClick={onRemove}
          >
            {t('moment.removeVerb')}
          </Button>
        ) : null}
      </div>
      {status === 'Available' || number === undefined ? null : (
        <TextInput
          label={<Optional>{t('reason.label')}</Optional>}
          value={reason}
          maxLength={500}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
      )}
      {day !== '' && day < now ? <p className={classes.small}>{t('moment.past')}</p> : null}
    </fieldset>
  )
}
