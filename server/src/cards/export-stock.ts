import type { Db } from '../db/database.ts'
import { columnOf } from '../exports/column.ts'
import type { ListedBatch, ListedDelivery } from './batches.ts'
import { listStock, type Stock, type StockList } from './stock.ts'

const ofStock = columnOf<Stock>()
const ofBatch = columnOf<ListedBatch>()
const ofDelivery = columnOf<ListedDelivery>()
const regular = ['Gewoon', 'Ordinaire', 'Regular', 'Gewöhnlich'] as const
const social = ['Kansenstatuut', 'Tarif social', 'Social tariff', 'Sozialtarif'] as const
const balie = ['Balie', 'Guichet', 'Counter', 'Schalter'] as const
const id = ['UUID', 'UUID', 'UUID', 'UUID'] as const

export const stockColumns = [
  ofStock('name', balie, (row) => row.name, 30),
  ofStock('regular', regular, (row) => row.regular),
  ofStock('socialTariff', social, (row) => row.socialTariff),
  ofStock('underWay', ['Onderweg', 'En route', 'Under way', 'Unterwegs'], (row) => row.underWay),
  ofStock('low', ['Weinig', 'Stock bas', 'Low', 'Knapp'], (row) => row.low),
  ofStock('active', ['Actief', 'Actif', 'Active', 'Aktiv'], (row) => row.active),
  ofStock('id', id, (row) => row.organizerId, 38),
]

/** A card system has some hundreds of balies. */
export async function* exportedStock(db: Db, list: StockList): AsyncGenerator<Stock[]> {
  yield (await listStock(db, list, { start: 0, limit: 100_000 })).member
}

const cardsIn = (status: string) => (row: ListedBatch) => row.statuses[status] ?? 0

export const batchColumns = [
  ofBatch('name', ['Lot', 'Lot', 'Batch', 'Los'], (row) => row.name, 30),
  ofBatch('source', ['Herkomst', 'Origine', 'Source', 'Herkunft'], (row) => row.source),
  ofBatch('cards', ['Kaarten', 'Cartes', 'Cards', 'Karten'], (row) => row.cards),
  ofBatch(
    'unsent',
    ['Nog in het lot', 'Encore dans le lot', 'Still in the batch', 'Noch im Los'],
    cardsIn('PROVISIONED'),
  ),
  ofBatch('stock', ['In voorraad', 'En stock', 'In stock', 'Im Bestand'], cardsIn('LOCAL_STOCK')),
  ofBatch('handedOut', ['Uitgereikt', 'Remises', 'Handed out', 'Ausgegeben'], cardsIn('ACTIVE')),
  ofBatch('blocked', ['Geblokkeerd', 'Bloquées', 'Blocked', 'Gesperrt'], cardsIn('BLOCKED')),
  ofBatch(
    'createdAt',
    ['Toegevoegd op', 'Ajouté le', 'Added at', 'Hinzugefügt am'],
    (row) => new Date(row.createdAt),
    18,
  ),
  ofBatch('id', id, (row) => row.id, 38),
]

export const deliveryColumns = [
  ofDelivery('balie', balie, (row) => row.organizer.name, 30),
  ofDelivery('batch', ['Lot', 'Lot', 'Batch', 'Los'], (row) => row.batch.name, 30),
  ofDelivery('regular', regular, (row) => row.regular),
  ofDelivery('socialTariff', social, (row) => row.socialTariff),
  ofDelivery('status', ['Toestand', 'État', 'Status', 'Status'], (row) => row.status),
  ofDelivery('missing', ['Ontbrekend', 'Manquantes', 'Missing', 'Fehlend'], (row) => row.missing),
  ofDelivery('sentAt', ['Verstuurd op', 'Envoyée le', 'Sent at', 'Versandt am'], (row) => new Date(row.sentAt), 18),
  ofDelivery('closedAt', ['Afgehandeld op', 'Traitée le', 'Closed at', 'Abgeschlossen am'], (row) =>
    row.closedAt === undefined ? undefined : new Date(row.closedAt),
  ),
  ofDelivery('id', id, (row) => row.id, 38),
]
