import { type CheckinEvent, findCheckinEvent } from '../checkins/checkin-events.ts'
import type { Db } from '../db/database.ts'
import { checkinWindow } from '../events/rules.ts'
import { type EndUserMessage, Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import { type Kiosk, setChosenEvent } from './store.ts'

/**
 * The balie, or the pillar itself, says at which event points are saved.
 * @throws uitpas/event-not-found, uitpas/event-not-acceptable: of another balie or an inactive one, over or
 *   cancelled, or because an administrator fixed one
 */
export async function chooseEvent(work: Work, kiosk: Kiosk, eventId: string): Promise<void> {
  if (kiosk.fixedEventId !== null)
    throw new Problem('uitpas/event-not-acceptable', {
      detail: 'An administrator fixed the event of this kiosk',
      endUserMessage: fixedInKsb,
    })
  const event = await getUsableEvent(work.trx, eventId, work.now)
  const isOwn = kiosk.balies.some(
    ({ id, linkedLocationId }) => id === event.organizerId || linkedLocationId === event.placeId,
  )
  if (!isOwn)
    throw new Problem('uitpas/event-not-acceptable', {
      detail: 'The event is of no organizer or location of this kiosk',
      endUserMessage: notOfThisKiosk,
    })
  await requireActiveOrganizer(work.trx, event)
  await setChosenEvent(work.trx, kiosk.id, event.id)
  work.record({ act: 'kiosk.choose-event', subject: 'kiosk', subjectId: kiosk.id, fields: ['event'] })
}

/** @returns false when none was chosen */
export async function forgetChosenEvent(work: Work, kiosk: Kiosk): Promise<boolean> {
  if (!(await setChosenEvent(work.trx, kiosk.id, null))) return false
  work.record({ act: 'kiosk.forget-event', subject: 'kiosk', subjectId: kiosk.id, fields: ['event'] })
  return true
}

/** An event at which points can be saved, now or later. */
export async function getUsableEvent(db: Db, eventId: string, now: Date): Promise<CheckinEvent> {
  const event = await findCheckinEvent(db, eventId)
  if (!event) throw new Problem('uitpas/event-not-found')
  const window = event.margins && checkinWindow(event, now, event.margins)
  if (!window || (!window.open && window.next === null))
    throw new Problem('uitpas/event-not-acceptable', {
      detail: 'No points can be saved at this event any more, or ever',
      endUserMessage: noPoints,
    })
  return event
}

/** @throws uitpas/event-not-acceptable when the balie whose event it is registers nothing */
export async function requireActiveOrganizer(db: Db, { organizerId }: CheckinEvent): Promise<void> {
  const [organizer] = await findOrganizerNames(db, [organizerId])
  if (!organizer?.active)
    throw new Problem('uitpas/event-not-acceptable', {
      detail: 'The organizer of the event is not active',
      endUserMessage: ofInactiveBalie,
    })
}

const ofInactiveBalie: EndUserMessage = {
  nl: 'De balie van dit evenement is niet actief. Er is niets veranderd. Kies een ander evenement.',
  fr: 'Le guichet de cet événement n’est pas actif. Rien n’a changé. Choisissez un autre événement.',
  en: 'The counter of this event is not active. Nothing was changed. Choose another event.',
  de: 'Der Schalter dieser Veranstaltung ist nicht aktiv. Es wurde nichts geändert. Wählen Sie eine andere.',
}
const fixedInKsb: EndUserMessage = {
  nl: 'De kaartsysteembeheerder stelde een vast evenement in op deze zuil. Er is niets veranderd. Vraag het aan de beheerder.',
  fr: 'L’administrateur a fixé un événement sur cette borne. Rien n’a changé. Demandez-lui.',
  en: 'The card system administrator fixed an event on this pillar. Nothing was changed. Ask the administrator.',
  de: 'Die Kartensystemverwaltung hat an dieser Säule eine Veranstaltung fest eingestellt. Es wurde nichts geändert. Fragen Sie dort nach.',
}
const notOfThisKiosk: EndUserMessage = {
  nl: 'Dit evenement is niet van een balie van deze zuil. Er is niets veranderd. Kies een ander evenement.',
  fr: 'Cet événement n’est pas d’un guichet de cette borne. Rien n’a changé. Choisissez un autre événement.',
  en: 'This event is of no counter of this pillar. Nothing was changed. Choose another event.',
  de: 'Diese Veranstaltung gehört zu keinem Schalter dieser Säule. Es wurde nichts geändert. Wählen Sie eine andere.',
}
const noPoints: EndUserMessage = {
  nl: 'Bij dit evenement kan je geen punten (meer) sparen. Er is niets veranderd. Kies een ander evenement.',
  fr: 'On ne peut pas (ou plus) épargner de points à cet événement. Rien n’a changé. Choisissez un autre événement.',
  en: 'No points can be saved at this event (any more). Nothing was changed. Choose another event.',
  de: 'Bei dieser Veranstaltung kann man keine Punkte (mehr) sammeln. Es wurde nichts geändert. Wählen Sie eine andere.',
}
