import type { Language } from '../i18n/language.ts'

/** What the server answers when it refuses (RFC 9457), and what we make of it when no answer came at all. */
export interface ProblemBody {
  type: string
  title?: string
  status: number
  detail?: string
  endUserMessage?: Partial<Record<Language, string>>
  schemaErrors?: { jsonPointer: string; error: string }[]
  requestId?: string
  cardStatus?: string
}

const base = 'https://api.publiq.be/probs/'

/** Pages switch on `name`, never on text. */
export class Problem extends Error {
  readonly body: ProblemBody

  constructor(body: ProblemBody) {
    super(body.type)
    this.body = body
  }

  /** `uitpas/card-blocked`: the type without the part that all have, wherever the server keeps its types. */
  override get name(): string {
    return problemName(this.body.type)
  }

  /** The code that leads the help desk to the log line. */
  get code(): string | undefined {
    return this.body.requestId
  }
}

export function problemName(type: string): string {
  return type.startsWith(base) ? type.slice(base.length) : type.replace(/^.*\/probs\//, '')
}

/** Our own types, for what happens on this side of the network. */
export const noNetwork = () => new Problem({ type: 'web/no-network', status: 0 })
export const loggedOut = () => new Problem({ type: 'web/logged-out', status: 401 })

export const isNoNetwork = (error: unknown): boolean => error instanceof Problem && error.name === 'web/no-network'

export function toProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem({ type: 'web/unexpected', status: 0 })
}
