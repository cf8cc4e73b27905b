/** The parts of a passholder's record, each at its own address. */
export const sections = ['overview', 'cards', 'points', 'rewards', 'tariffs', 'coupons', 'note', 'audit'] as const
export type Section = (typeof sections)[number]

export interface PassholderSearch {
  section?: Exclude<Section, 'overview'> | undefined
}

/** What is not a section is the first one. */
export function readSection(search: Record<string, unknown>): PassholderSearch {
  const section = sections.find((one) => one === search.section)
  return section === undefined || section === 'overview' ? {} : { section }
}
