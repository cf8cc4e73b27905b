import type {
  GetCardSystemKioskEventAnswer,
  GetCardSystemKiosksAnswer,
  PostCardSystemKiosksAnswer,
  PostCardSystemKiosksBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import { type ListAsked, listParameters, listQuery, type PageAsked } from './list.ts'

/** *Zuilen*: what is asked and what is done. */

export type Kiosk = GetCardSystemKiosksAnswer['member'][number]
export type EventOnKiosk = GetCardSystemKioskEventAnswer
export type KioskDetails = PostCardSystemKiosksBody
export type SetupCode = PostCardSystemKiosksAnswer

export const kiosksKey = (cardSystemId: number) => ['ksb', cardSystemId, 'kiosks'] as const

/** `sort`: as the list has it, `-name` for the other way round. */
const parametersOf = ({ filters, sort }: ListAsked) => {
  const parameters = listParameters(filters ? { filters } : {})
  if (sort) parameters.set('sort', sort)
  return parameters
}

export const kiosksQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listQuery<GetCardSystemKiosksAnswer>(
    ask,
    kiosksKey(cardSystemId),
    `${cardSystemPath(cardSystemId)}/kiosks`,
    asked,
    parametersOf,
  )

export const readKioskEvent = (ask: Client, cardSystemId: number, eventId: string) =>
  ask<EventOnKiosk>({ path: `${cardSystemPath(cardSystemId)}/kiosk-events/${encodeURIComponent(eventId)}` })

export const addKiosk = (ask: Client, cardSystemId: number, actKey: string, body: KioskDetails) =>
  ask<SetupCode>({ method: 'POST', path: `${cardSystemPath(cardSystemId)}/kiosks`, actKey, body })

export const changeKiosk = (ask: Client, cardSystemId: number, id: string, actKey: string, body: KioskDetails) =>
  ask<void>({ method: 'PUT', path: `${cardSystemPath(cardSystemId)}/kiosks/${id}`, actKey, body })

export const renewSetupCode = (ask: Client, cardSystemId: number, id: string, actKey: string) =>
  ask<SetupCode>({ method: 'POST', path: `${cardSystemPath(cardSystemId)}/kiosks/${id}/setup-code`, actKey })

export const disconnectKiosk = (ask: Client, cardSystemId: number, id: string, actKey: string) =>
  ask<void>({ method: 'DELETE', path: `${cardSystemPath(cardSystemId)}/kiosks/${id}/device`, actKey })

export const removeKiosk = (ask: Client, cardSystemId: number, id: string, actKey: string) =>
  ask<void>({ method: 'DELETE', path: `${cardSystemPath(cardSystemId)}/kiosks/${id}`, actKey })
