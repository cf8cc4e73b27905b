/** The parts of a balie, each at its own address, in the order in which the handbook names them. */
export const balieSections = ['details', 'staff', 'groups', 'money', 'regions', 'history'] as const
export type BalieSection = (typeof balieSections)[number]

export interface BalieSearch {
  section?: Exclude<BalieSection, 'details'> | undefined
}

/** What is not a section is the first one. */
export function readBalieSection(search: Record<string, unknown>): BalieSearch {
  const section = balieSections.find((one) => one === search.section)
  return section === undefined || section === 'details' ? {} : { section }
}
