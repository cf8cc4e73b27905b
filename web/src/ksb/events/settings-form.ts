import type { EventInKsb, EventSettings } from '../../api/ksb-events.ts'
import type { Faults } from '../form/useForm.ts'

export const periods = ['ABSOLUTE', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const
type Period = (typeof periods)[number]

export interface SettingsValues {
  points: string
  checkinVolume: string
  checkinPeriod: string
  ticketVolume: string
  ticketPeriod: string
}

export const valuesOf = ({ checkinPoints, checkinLimit, passholderTicketLimit }: EventInKsb['settings']) => ({
  points: String(checkinPoints),
  checkinVolume: String(checkinLimit?.volume ?? 1),
  checkinPeriod: checkinLimit?.periodType ?? 'DAY',
  ticketVolume: passholderTicketLimit ? String(passholderTicketLimit.volume) : '',
  ticketPeriod: passholderTicketLimit?.periodType ?? 'ABSOLUTE',
})

const isNumber = (typed: string, least: number, most: number) =>
  /^\d{1,7}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most

/** Which fields are no number that can be; no limit on tickets is an empty field. */
export function settingsFaults(values: SettingsValues, sentence: string): Faults<SettingsValues> {
  return {
    ...(isNumber(values.points, 1, 1000) ? {} : { points: sentence }),
    ...(isNumber(values.checkinVolume, 1, 1_000_000) ? {} : { checkinVolume: sentence }),
    ...(values.ticketVolume.trim() === '' || isNumber(values.ticketVolume, 0, 1_000_000)
      ? {}
      : { ticketVolume: sentence }),
  }
}

export const settingsBody = (values: SettingsValues): EventSettings => ({
  checkinPoints: Number(values.points),
  checkinLimit: { volume: Number(values.checkinVolume), periodType: values.checkinPeriod as Period },
  ...(values.ticketVolume.trim() === ''
    ? {}
    : { passholderTicketLimit: { volume: Number(values.ticketVolume), periodType: values.ticketPeriod as Period } }),
})
