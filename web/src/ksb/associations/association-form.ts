import type { Association, AssociationBody } from '../../api/ksb-associations.ts'

export const endDateTypes = ['CUSTOM', 'BASED_ON_REGISTRATION_DATE', 'BASED_ON_DATE_OF_BIRTH'] as const

/** What a balie may do with the members of an association. */
export type Right = 'NONE' | 'READ' | 'WRITE'

export interface AssociationValues {
  name: string
  endDateType: string
  /** `31/08`; empty: whoever registers says until when. */
  yearlyEnd: string
  months: string
  /** Empty: from birthday to birthday. */
  endAge: string
  renewalDays: string
  rights: { [organizerId: string]: Right }
}

export const newAssociation: AssociationValues = {
  name: '',
  endDateType: 'CUSTOM',
  yearlyEnd: '',
  months: '12',
  endAge: '',
  renewalDays: '60',
  rights: {},
}

export const valuesOfAssociation = (association: Association): AssociationValues => ({
  name: association.name,
  endDateType: association.endDateType,
  yearlyEnd: association.yearlyEnd === null ? '' : association.yearlyEnd.split('-').reverse().join('/'),
  months: association.months === null ? '12' : String(association.months),
  endAge: association.endAge === null ? '' : String(association.endAge),
  renewalDays: String(association.renewalDays),
  rights: Object.fromEntries(
    association.organizers.map(({ organizerId, canWrite }) => [organizerId, canWrite ? 'WRITE' : 'READ']),
  ),
})

export type AssociationFault = 'required' | 'yearlyEnd' | 'months' | 'endAge' | 'renewalDays'

const isBetween = (typed: string, least: number, most: number) =>
  /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most

/** `31/8` → `08-31`; undefined for what is no day of the year. */
export function monthDay(typed: string): string | undefined {
  const [, day = '', month = ''] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(typed.trim()) ?? []
  // In a leap year every day exists.
  const date = new Date(Date.UTC(2028, Number(month) - 1, Number(day)))
  if (day === '' || date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

export function associationFaults(values: AssociationValues): {
  [Key in keyof AssociationValues]?: AssociationFault | undefined
} {
  const { endDateType, yearlyEnd, months, endAge, renewalDays } = values
  const isYearly = endDateType === 'CUSTOM' && yearlyEnd.trim() !== ''
  const isByAge = endDateType === 'BASED_ON_DATE_OF_BIRTH' && endAge.trim() !== ''
  return {
    name: values.name.trim() === '' ? 'required' : undefined,
    yearlyEnd: isYearly && monthDay(yearlyEnd) === undefined ? 'yearlyEnd' : undefined,
    months: endDateType === 'BASED_ON_REGISTRATION_DATE' && !isBetween(months, 1, 120) ? 'months' : undefined,
    endAge: isByAge && !isBetween(endAge, 1, 150) ? 'endAge' : undefined,
    renewalDays: isBetween(renewalDays, 0, 366) ? undefined : 'renewalDays',
  }
}

export function associationBody(values: AssociationValues, active: boolean): AssociationBody {
  const { endDateType, yearlyEnd, endAge, rights } = values
  const day = monthDay(yearlyEnd)
  const rest = {
    name: values.name.trim(),
    renewalDays: Number(values.renewalDays),
    active,
    organizers: Object.entries(rights)
      .filter(([, right]) => right !== 'NONE')
      .map(([organizerId, right]) => ({ organizerId, canWrite: right === 'WRITE' })),
  }
  if (endDateType === 'BASED_ON_REGISTRATION_DATE') return { ...rest, endDateType, months: Number(values.months) }
  if (endDateType === 'BASED_ON_DATE_OF_BIRTH')
    return { ...rest, endDateType, ...(endAge.trim() === '' ? {} : { endAge: Number(endAge) }) }
  return { ...rest, endDateType: 'CUSTOM', ...(day === undefined ? {} : { yearlyEnd: day }) }
}
