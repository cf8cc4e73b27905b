import type { ListFilter } from './list-search.ts'

/** The filter of a unique id, in the address of every list that has such a column. */
export const idFilter = { key: 'id', kind: 'text' } as const satisfies ListFilter

/** That of the client that acts for a balie. */
export const consumerkeyFilter = { key: 'clientId', kind: 'text' } as const satisfies ListFilter

/** That of a person: no view keeps it. */
export const personIdFilter = { ...idFilter, personal: true } as const satisfies ListFilter
