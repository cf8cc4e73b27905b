import type { CheckinEvent } from '../checkins/checkin-events.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { violatedConstraint } from '../db/transact.ts'
import { type EndUserMessage, Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findCardSystemIdsOf, listOrganizerNames } from '../organizers/store.ts'
import { type CardSystemId, type EventId, type KioskId, newId } from '../values/ids.ts'
import { getUsableEvent, requireActiveOrganizer } from './choose-event.ts'
import { codeDays, newSetupCode, setupCodeHash } from './secrets.ts'
import {
  deleteKiosk,
  findKiosk,
  insertKiosk,
  type Kiosk,
  type KioskDetails,
  removeDevice,
  setSetupCode,
  updateKiosk,
} from './store.ts'

type Keys = Config['secrets']

/** A configuration code, said once: afterwards only its hash is there. */
export interface SetupCode {
  setupCode: string
  expiresAt: Date
}

/** @throws uitpas/kiosk-not-found, also for a pillar of another card system */
export async function getKioskOf(db: Db, cardSystemId: CardSystemId, kioskId: KioskId): Promise<Kiosk> {
  const kiosk = await findKiosk(db, kioskId)
  if (kiosk?.cardSystemId !== cardSystemId) throw new Problem('uitpas/kiosk-not-found')
  return kiosk
}

/** @throws openpas/name-taken, uitpas/organizer-not-found, uitpas/event-not-found, uitpas/event-not-acceptable */
export async function createKiosk(
  work: Work,
  keys: Keys,
  cardSystemId: CardSystemId,
  details: KioskDetails,
): Promise<SetupCode & { id: KioskId }> {
  const id = newId()
  const usable = await requireUsable(work, cardSystemId, details)
  await insertKiosk(work.trx, { ...usable, id, cardSystemId, at: work.now }).catch(nameTaken)
  work.record({ act: 'kiosk.create', subject: 'kiosk', subjectId: id, fields: Object.keys(details) })
  return { id, ...(await newCode(work, keys, id)) }
}

/** @throws as createKiosk, and uitpas/kiosk-not-found */
export async function changeKiosk(
  work: Work,
  cardSystemId: CardSystemId,
  kioskId: KioskId,
  details: KioskDetails,
): Promise<void> {
  const kiosk = await getKioskOf(work.trx, cardSystemId, kioskId)
  // An event that was fixed and is over since may stay: what else is changed has nothing to do with it.
  const keepsEvent = details.fixedEventId?.toLowerCase() === kiosk.fixedEventId
  const usable = await requireUsable(work, cardSystemId, details, !keepsEvent)
  await updateKiosk(work.trx, kiosk.id, usable).catch(nameTaken)
  work.record({ act: 'kiosk.update', subject: 'kiosk', subjectId: kiosk.id, fields: Object.keys(details) })
}

/** A new code, with which a device takes the place of the one that is there. The code before it is of no use any more. */
export async function renewSetupCode(
  work: Work,
  keys: Keys,
  cardSystemId: CardSystemId,
  kioskId: KioskId,
): Promise<SetupCode> {
  const kiosk = await getKioskOf(work.trx, cardSystemId, kioskId)
  return newCode(work, keys, kiosk.id)
}

/** The device may do nothing from now on: it was stolen, or is put somewhere else. */
export async function disconnectDevice(work: Work, cardSystemId: CardSystemId, kioskId: KioskId): Promise<void> {
  const kiosk = await getKioskOf(work.trx, cardSystemId, kioskId)
  if (!(await removeDevice(work.trx, kiosk.id))) return
  work.record({ act: 'kiosk.disconnect', subject: 'kiosk', subjectId: kiosk.id, fields: ['deviceId'] })
}

/** The points that were saved at it stay what they are. */
export async function removeKiosk(work: Work, cardSystemId: CardSystemId, kioskId: KioskId): Promise<void> {
  const kiosk = await getKioskOf(work.trx, cardSystemId, kioskId)
  await deleteKiosk(work.trx, kiosk.id)
  work.record({ act: 'kiosk.delete', subject: 'kiosk', subjectId: kiosk.id })
}

/** An event that may be fixed on a pillar: any of the card system. */
export async function getFixableEvent(
  db: Db,
  cardSystemId: CardSystemId,
  eventId: EventId,
  now: Date,
): Promise<CheckinEvent> {
  const event = await getUsableEvent(db, eventId, now)
  if (!(await findCardSystemIdsOf(db, [event.organizerId])).includes(cardSystemId))
    throw new Problem('uitpas/event-not-acceptable', {
      detail: 'The event is of another card system',
      endUserMessage: ofAnother,
    })
  await requireActiveOrganizer(db, event)
  return event
}

const ofAnother: EndUserMessage = {
  nl: 'Dit evenement is van een ander kaartsysteem. Er is niets bewaard. Kies een ander evenement.',
  fr: 'Cet événement est d’un autre système de cartes. Rien n’a été enregistré. Choisissez un autre événement.',
  en: 'This event is of another card system. Nothing was saved. Choose another event.',
  de: 'Diese Veranstaltung gehört zu einem anderen Kartensystem. Es wurde nichts gespeichert. Wählen Sie eine andere.',
}

async function newCode(work: Work, keys: Keys, kioskId: KioskId): Promise<SetupCode> {
  const setupCode = newSetupCode()
  const expiresAt = new Date(work.now.getTime() + codeDays * 86_400_000)
  await setSetupCode(work.trx, kioskId, { hash: setupCodeHash(keys, setupCode), expiresAt })
  work.record({ act: 'kiosk.new-setup-code', subject: 'kiosk', subjectId: kioskId, fields: ['setupCode'] })
  return { setupCode, expiresAt }
}

async function requireUsable(
  work: Work,
  cardSystemId: CardSystemId,
  details: KioskDetails,
  withEvent = true,
): Promise<KioskDetails> {
  const balies = new Set((await listOrganizerNames(work.trx, cardSystemId)).map(({ id }) => id))
  const organizerIds = [...new Set(details.organizerIds.map((id) => id.toLowerCase()))]
  const strange = organizerIds.find((id) => !balies.has(id))
  if (strange !== undefined)
    throw new Problem('uitpas/organizer-not-found', { detail: `No organizer ${strange} in this card system` })
  if (withEvent && details.fixedEventId !== null)
    await getFixableEvent(work.trx, cardSystemId, details.fixedEventId, work.now)
  return {
    ...details,
    name: details.name.trim(),
    organizerIds,
    fixedEventId: details.fixedEventId?.toLowerCase() ?? null,
  }
}

function nameTaken(error: unknown): never {
  throw violatedConstraint(error) === 'kiosks_name' ? new Problem('openpas/name-taken') : error
}
