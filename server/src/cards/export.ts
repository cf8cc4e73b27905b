import type { Db } from '../db/database.ts'
import { type Column, columnOf } from '../exports/column.ts'
import { cardDetails } from './answer.ts'
import { type CardList, eachCard } from './list.ts'
import type { CardDetail } from './schema.ts'

type One = Column<CardDetail>
const column = columnOf<CardDetail>()

const instant = (text: string | undefined) => (text === undefined ? undefined : new Date(text))

/** What can be exported of a card; of who holds it only the id. */
export const cardColumns: readonly One[] = [
  column(
    'uitpasNumber',
    ['UiTPAS-nummer', 'Numéro UiTPAS', 'UiTPAS number', 'UiTPAS-Nummer'],
    (card) => card.uitpasNumber,
  ),
  column('chipNumber', ['Chipnummer', 'Numéro de puce', 'Chip number', 'Chipnummer'], (card) => card.chipNumber, 22),
  column('cardType', ['Soort', 'Type', 'Type', 'Art'], (card) => card.cardType),
  column('status', ['Status', 'Statut', 'Status', 'Status'], (card) => card.status),
  column(
    'socialTariff',
    ['Kansenstatuut', 'Tarif social', 'Social tariff', 'Sozialtarif'],
    (card) => card.socialTariff,
  ),
  column('organizer', ['Balie', 'Guichet', 'Counter', 'Schalter'], (card) => card.organizer?.name, 30),
  column('batchId', ['Lot', 'Lot', 'Batch', 'Los'], (card) => card.batchId, 38),
  column('passholderId', ['Pashouder', 'Titulaire', 'Passholder', 'Passinhaber'], (card) => card.passholderId, 38),
  column('activatedAt', ['Uitgereikt op', 'Remise le', 'Handed out at', 'Ausgegeben am'], (card) =>
    instant(card.activatedAt),
  ),
  column('blockedAt', ['Geblokkeerd op', 'Bloquée le', 'Blocked at', 'Gesperrt am'], (card) => instant(card.blockedAt)),
  column('blockReason', ['Reden', 'Raison', 'Reason', 'Grund'], (card) => card.blockReason),
]

/** The cards of a list with the names of their balies, by number, a thousand at a time. */
export async function* exportedCards(db: Db, list: CardList): AsyncGenerator<CardDetail[]> {
  for await (const cards of eachCard(db, list)) yield cardDetails(db, cards)
}
