import type { Client, Interaction } from 'oidc-provider'
import type { Reply, Request } from '../http/app-types.ts'
import { systemClock } from '../values/clock.ts'
import { formTargetsOf, homeOf } from './interaction.ts'
import { type Html, languageFrom, page, securityHeaders } from './pages.ts'
import type { IdentityParts } from './parts.ts'
import type { Language } from './words.ts'

export interface PageAnswer {
  status?: number
  lang: Language
  title: string
  body: Html
  /** Where a form on this page may lead: to the application that waits. */
  interaction?: Interaction | undefined
  /** Until when trying again has no sense. */
  until?: Date | undefined
  /** The address of the same page in another language, when that can be asked for again. */
  inLanguage?: ((language: Language) => string) | undefined
  scripts?: readonly string[]
}

export function sendPage(reply: Reply, parts: IdentityParts, answer: PageAnswer): Reply {
  const { until, inLanguage, title, body, scripts = [] } = answer
  if (until) reply.header('retry-after', String(secondsUntil(until)))
  return reply
    .status(answer.status ?? 200)
    .headers(securityHeaders(answer.interaction ? formTargetsOf(answer.interaction) : []))
    .type('text/html; charset=utf-8')
    .send(page(parts.config, answer.lang, { title, body, scripts, ...(inLanguage && { inLanguage }) }))
}

function secondsUntil(instant: Date): number {
  return Math.max(1, Math.ceil((instant.getTime() - systemClock.now().getTime()) / 1000))
}

export type Query = Record<string, string | undefined>

export function queryOf(request: Request): Query {
  return Object.fromEntries(
    Object.entries(request.query as Record<string, unknown>).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : undefined,
    ]),
  )
}

export function pageLanguage(request: Request, interaction?: Interaction): Language {
  return languageFrom(queryOf(request).lang, interaction?.params.ui_locales)
}

export function findClientOf(parts: IdentityParts, clientId: unknown): Promise<Client | undefined> {
  const known = typeof clientId === 'string' && /^[\w.~-]{1,100}$/.test(clientId)
  return known ? parts.provider().Client.find(clientId) : Promise.resolve(undefined)
}

/** The application where somebody goes on, and what it is called: the counter's when there is no other. */
export function destinationOf(parts: IdentityParts, client: Client | undefined): { home: string; name: string } {
  const home = client && homeOf(client)
  if (home) return { home, name: client.clientName ?? '' }
  return { home: `${parts.config.urls.balie}/`, name: 'Openpas Balie' }
}
