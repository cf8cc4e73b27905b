/** The first and last day of a period that people ask for, by its name. */
export function periodOf(name: 'thisMonth' | 'lastMonth' | 'thisYear' | 'lastYear', today: string): [string, string] {
  const [year = 2026, month = 1] = today.split('-').map(Number)
  const two = (value: number) => String(value).padStart(2, '0')
  if (name === 'thisYear') return [`${year}-01-01`, today]
  if (name === 'lastYear') return [`${year - 1}-01-01`, `${year - 1}-12-31`]
  if (name === 'thisMonth') return [`${today.slice(0, 7)}-01`, today]
  const [inYear, before] = month === 1 ? [year - 1, 12] : [year, month - 1]
  const last = new Date(Date.UTC(inYear, before, 0)).getUTCDate()
  return [`${inYear}-${two(before)}-01`, `${inYear}-${two(before)}-${two(last)}`]
}
