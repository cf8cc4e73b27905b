import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldId } from '../../ksb/form/useForm.ts'
import { isOneDay, type OtherDays } from './dates.ts'
import classes from './Entry.module.css'
import { type ActivityForm, GroupFault, Optional } from './form.tsx'
import { itemsOf } from './items.ts'
import { emptyOther } from './values.ts'
import { Weekdays } from './Weekdays.tsx'

/** Days on which other hours count than those of the week: a late opening, the summer. */
export function OtherDaysFields({ form }: { form: ActivityForm }) {
  const { t } = useTranslation('aanbod')
  const days = itemsOf(form, 'other')
  return (
    <div id={fieldId('other')} className={classes.items}>
      <p>
        <strong>
          <Optional>{t('field.other')}</Optional>
        </strong>
      </p>
      {days.items.map(({ item, key, number, change, remove }) => (
        <DaysFields key={key} days={item} number={number} onChange={change} onRemove={remove} />
      ))}
      <GroupFault id="fault-other">{form.faults.other}</GroupFault>
      <div>
        <Button
          variant="outline"
          leftSection={<IconPlus size={18} stroke={2} aria-hidden="true" />}
          onClick={() => days.add(emptyOther)}
        >
          {t('other.add')}
        </Button>
      </div>
    </div>
  )
}

interface DaysFieldsProps {
  days: OtherDays
  number: number
  onChange: (part: Partial<OtherDays>) => void
  onRemove: () => void
}

function DaysFields({ days, number, onChange, onRemove }: DaysFieldsProps) {
  const { t } = useTranslation('aanbod')
  return (
    <fieldset className={classes.item}>
      <legend className="op-spoken">{t('other.name', { number })}</legend>
      <div className={classes.row}>
        <TextInput
          type="date"
          label={t('other.from')}
          value={days.from}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={<Optional>{t('closed.to')}</Optional>}
          value={days.to}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
      </div>
      {isOneDay(days) ? null : <Weekdays chosen={days.weekdays} onChange={(weekdays) => onChange({ weekdays })} />}
      <div className={classes.row}>
        <TextInput
          type="time"
          className={classes.narrow ?? ''}
          label={t('other.opens')}
          value={days.opens}
          onChange={(event) => onChange({ opens: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          className={classes.narrow ?? ''}
          label={t('other.closes')}
          value={days.closes}
          onChange={(event) => onChange({ closes: event.currentTarget.value })}
        />
        <Button
          variant="default"
          className={classes.button ?? ''}
          aria-label={t('other.remove', { number })}
          leftSection={<IconTrash size={18} stroke={2} aria-hidden="true" />}
          onClick={onRemove}
        >
          {t('moment.removeVerb')}
        </Button>
      </div>
    </fieldset>
  )
}
