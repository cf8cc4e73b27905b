const zone = 'Europe/Brussels'
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** How many minutes the clock on a Belgian wall is ahead of UTC at an instant. */
function offsetMinutes(instant: number): number {
  const found = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - instant) / 60_000)
}

/** `2026-12-01` and `14:00` on a Belgian wall as RFC 3339 with its offset. */
export function instantOf(day: string, time: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`)
  // The offset of just before: right but in the hour that does not exist, where it is the clock before the change.
  const minutes = offsetMinutes(wall - offsetMinutes(wall) * 60_000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day}T${time}:00+${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7
