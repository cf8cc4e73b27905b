import { shortDate, time } from '../../../i18n/format.ts'

/** `25/11/2026 14:02` */
export const moment = (instant: string): string => `${shortDate(instant)} ${time(instant)}`
