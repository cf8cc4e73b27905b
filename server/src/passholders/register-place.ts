import { areInOneMunicipality, livesInCardSystem } from '../card-systems/places.ts'
import type { CardSystem } from '../card-systems/schema.ts'
import { findCardSystem } from '../card-systems/store.ts'
import { type Card, findCard } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { type Actor, organizersWith, reachOf, requireWriteInCardSystem, requireWritePermission } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Organizer } from '../organizers/schema.ts'
import { findOrganizer } from '../organizers/store.ts'
import { dayOf } from '../values/day.ts'
import type { OrganizerId } from '../values/ids.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { type Details, invalid, livesAbroad } from './register-details.ts'
import { tariffOutsideMessage } from './register-messages.ts'
import { neededPermissions } from './register-rules.ts'
import type { PassholderBody } from './register-schema.ts'

/** Where somebody is registered, and for which card. */
export interface RegistrationPlace {
  organizer: Organizer
  cardSystem: CardSystem
  /** Of the stock; without it the card is digital. */
  card?: Card
}

/** @throws uitpas/organizer-not-found, also when it is not said and not clear which one */
export async function registrationOrganizer(db: Db, actor: Actor, id: OrganizerId | undefined): Promise<Organizer> {
  const [only, other] = organizersWith(actor, 'PASSHOLDERS_WRITE')
  const asked = id ?? (other === undefined ? only : undefined)
  const organizer = asked === undefined ? undefined : await findOrganizer(db, asked)
  if (!organizer) throw new Problem('uitpas/organizer-not-found')
  return organizer
}

/**
 * The card system and the card of a registration. A card says of which card system it is; without one it is the only one
 * of the organizer, unless the client says which.
 * @throws uitpas/cardsystem-not-found, uitpas/invalid-uitpas-number, uitpas/invalid-card, body/invalid-data, auth/forbidden
 */
export async function registrationPlace(
  db: Db,
  actor: Actor,
  organizer: Organizer,
  body: PassholderBody,
): Promise<RegistrationPlace> {
  requireWritePermission(actor, 'PASSHOLDERS_WRITE', organizer.id)
  const card = await askedCard(db, body)
  const grant = actor.grants.get(organizer.id)
  const reached = grant ? reachOf(grant, 'PASSHOLDERS_WRITE') : []
  const only = reached.length === 1 ? reached[0] : undefined
  const id = body.registrationCardSystemId ?? card?.cardSystemId ?? only
  const cardSystem = id === undefined ? undefined : await findCardSystem(db, id)
  if (!cardSystem) throw new Problem('uitpas/cardsystem-not-found')
  requireWriteInCardSystem(actor, 'PASSHOLDERS_WRITE', organizer.id, cardSystem.id)
  if (card && card.cardSystemId !== cardSystem.id) {
    throw new Problem('uitpas/invalid-card', { detail: 'The card is of another card system' })
  }
  return { organizer, cardSystem, ...(card ? { card } : {}) }
}

async function askedCard(db: Db, body: PassholderBody): Promise<Card | undefined> {
  const { registrationCardType: type } = body
  const text = body.registrationUitpasNumber ?? body.uitpasNumber
  if (text === undefined) {
    if (type === 'NFC_CARD') throw invalid('/registrationUitpasNumber', 'is missing')
    return undefined
  }
  if (type === 'DIGITAL') throw invalid('/registrationCardType', 'is DIGITAL: such a card gets its number here')
  const number = parseUitpasNumber(text)
  if (!number.ok) throw new Problem('uitpas/invalid-uitpas-number', { detail: number.reason })
  const card = await findCard(db, number.value)
  if (!card) throw new Problem('uitpas/invalid-card', { detail: 'There is no card with this number' })
  return card
}

/**
 * Whether the caller may register this person here, with or without social tariff.
 * @throws auth/forbidden with the permission that is missing, openpas/organizer-inactive, uitpas/invalid-city for social
 *   tariff of who lives outside
 */
export async function requireToRegister(
  db: Db,
  actor: Actor,
  { organizer, cardSystem }: RegistrationPlace,
  person: Pick<Details, 'insz' | 'residence'> & { socialTariff: boolean; atBalie: boolean; now: Date },
): Promise<void> {
  const { insz, residence, socialTariff, atBalie, now } = person
  const { postalCode } = residence
  const here = organizer.address?.postalCode ?? null
  const needed = neededPermissions({
    abroad: livesAbroad(residence),
    socialTariff,
    otherMunicipality: !(await areInOneMunicipality(db, here, postalCode, dayOf(now))),
    insz: insz !== undefined,
    atBalie,
  })
  for (const permission of needed) requireWriteInCardSystem(actor, permission, organizer.id, cardSystem.id)
  if (socialTariff && !(await livesInCardSystem(db, postalCode, cardSystem.id))) throw tariffOutside()
}

/** The refusal of social tariff for who lives (or would live) outside the region. */
export const tariffOutside = () =>
  new Problem('uitpas/invalid-city', {
    detail: 'Social tariff needs a residence in the card system',
    endUserMessage: tariffOutsideMessage,
  })
