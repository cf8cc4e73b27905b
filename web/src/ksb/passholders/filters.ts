import type { PassholderList } from '../../api/ksb-passholders.ts'
import { personIdFilter } from '../../ui/table/id-filter.ts'
import type { ListFilter, ListSearch } from '../../ui/table/list-search.ts'

/** In the handbook's order: number, name, first name, municipality, the balie where the pass was sold; then our own. */
export const passholderFilters = [
  { key: 'uitpasNumber', kind: 'text', personal: true },
  { key: 'name', kind: 'text', personal: true },
  { key: 'firstName', kind: 'text', personal: true },
  { key: 'postalCode', kind: 'choices' },
  { key: 'registrationOrganizerId', kind: 'choices' },
  { key: 'status', kind: 'choice' },
  personIdFilter,
] as const satisfies readonly ListFilter[]

const text = (value: ListSearch[string]) => (typeof value === 'string' ? value : undefined)
const choices = (value: ListSearch[string]) => (Array.isArray(value) ? value : undefined)

/** What the address asks of the server. */
export const passholderListOf = (search: ListSearch): PassholderList => ({
  id: text(search.id),
  uitpasNumber: text(search.uitpasNumber),
  name: text(search.name),
  firstName: text(search.firstName),
  postalCode: choices(search.postalCode),
  registrationOrganizerId: choices(search.registrationOrganizerId),
  status: text(search.status),
  sort: text(search.sort),
})
