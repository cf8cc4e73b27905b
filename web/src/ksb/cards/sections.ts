import { idFilter } from '../../ui/table/id-filter.ts'

/** The parts of *Kaarten*, each at its own address. */
export const cardSections = ['all', 'stock', 'batches', 'deliveries'] as const
export type CardSection = (typeof cardSections)[number]

/** Their filters, as they stand in the address. */
export const cardFilters = [
  { key: 'uitpasNumber', kind: 'text' },
  { key: 'status', kind: 'choices' },
  { key: 'organizerId', kind: 'choice' },
  { key: 'socialTariff', kind: 'choice' },
  { key: 'cardType', kind: 'choice' },
  { key: 'passholderId', kind: 'text', personal: true },
] as const
export const stockFilters = [{ key: 'name', kind: 'text' }, { key: 'low', kind: 'choice' }, idFilter] as const
export const batchFilters = [{ key: 'name', kind: 'text' }, { key: 'source', kind: 'choice' }, idFilter] as const
export const deliveryFilters = [
  { key: 'organizerId', kind: 'choice' },
  { key: 'status', kind: 'choice' },
  { key: 'from', kind: 'date' },
  { key: 'until', kind: 'date' },
  idFilter,
] as const
