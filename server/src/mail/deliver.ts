import type { Rendered } from './templates/render.ts'
import type { Language } from './templates/template.ts'

export interface OutgoingMail extends Rendered {
  /** The same at every try. */
  id: string
  to: string
  language: Language
  at: Date
}

/**
 * Hands a mail on; resolves when somebody else answers for it. Gives up when `signal` says so.
 * @throws Undeliverable when trying again is of no use, anything else when it may be
 */
export type Deliver = (mail: OutgoingMail, signal: AbortSignal) => Promise<void>

/** The mail server said no for good. The reason holds its code, never its words, which quote addresses. */
export class Undeliverable extends Error {}
