import type { ListFilter } from '../../ui/table/list-search.ts'

/** *Logboek*: when, who, what, on which record. The API calls them the same, but `of`: whose trail. */
export const auditFilters = [
  { key: 'from', kind: 'date' },
  { key: 'until', kind: 'date' },
  { key: 'kind', kind: 'choice' },
  { key: 'by', kind: 'text', personal: true },
  { key: 'act', kind: 'text' },
  { key: 'organizerId', kind: 'choice' },
  { key: 'passholderId', kind: 'text', personal: true },
  { key: 'subjectId', kind: 'text' },
  { key: 'of', kind: 'choice' },
] as const satisfies readonly ListFilter[]
