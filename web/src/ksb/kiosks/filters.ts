/** The filters of the list of pillars, as they stand in the address. */
export const kioskFilters = [
  { key: 'q', kind: 'text' },
  { key: 'organizerId', kind: 'choice' },
] as const
