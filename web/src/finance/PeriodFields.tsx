import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Period, periodsQuery, type ReportPlace } from '../api/finance.ts'
import { shortDate } from '../i18n/format.ts'
import classes from './Finance.module.css'

interface PeriodFieldsProps {
  place: ReportPlace
  /** As it is typed: a day may be missing. */
  period: Period
  onPeriod: (period: Period) => void
  wrong: string | undefined
}

const other = 'other'

/** A month since the first ticket, or any two days. */
export function PeriodFields({ place, period, onPeriod, wrong }: PeriodFieldsProps) {
  const { t } = useTranslation('finance')
  const periods = useQuery(periodsQuery(place)).data ?? []
  const known = periods.findIndex(
    ({ startDate, endDate }) => startDate === period.startDate && endDate === period.endDate,
  )
  const day = (name: keyof Period) => (
    <TextInput
      type="date"
      label={t(`period.${name}`)}
      value={period[name]}
      error={name === 'endDate' ? wrong : undefined}
      onChange={(event) => onPeriod({ ...period, [name]: event.currentTarget.value })}
    />
  )
  return (
    <div className={classes.period}>
      <NativeSelect
        label={t('period.label')}
        value={known < 0 ? other : String(known)}
        onChange={(event) => {
          const found = periods[Number(event.currentTarget.value)]
          if (found) onPeriod(found)
        }}
        data={[
          ...periods.map(({ startDate, endDate }, index) => ({
            value: String(index),
            label: t('period.from', { from: shortDate(startDate), until: shortDate(endDate) }),
          })),
          { value: other, label: t('period.other') },
        ]}
      />
      {day('startDate')}
      {day('endDate')}
    </div>
  )
}
