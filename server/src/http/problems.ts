import { Type } from 'typebox'
import { type EndUserMessage, entryOf, type ProblemType } from './catalogue.ts'

export type { EndUserMessage, ProblemType } from './catalogue.ts'

export interface SchemaError {
  jsonPointer: string
  error: string
}

interface ProblemDetails {
  /** For developers, in English. Never holds personal data. */
  detail?: string
  /** Replaces the catalogue's sentence. */
  endUserMessage?: EndUserMessage
  /** Fills `{name}` in the catalogue's sentence. */
  parameters?: Record<string, Partial<EndUserMessage> | string>
  schemaErrors?: SchemaError[]
  /** Only where the type belongs to no route: elsewhere the route's config decides. */
  status?: number
  /** Members that the contract adds for this type, such as `cardStatus`. */
  members?: Record<string, string>
  headers?: Record<string, string>
}

/**
 * A refusal, thrown by use cases and rules, answered as RFC 9457. Its type is one of the catalogue; throwing it
 * inside a transaction rolls back.
 */
export class Problem extends Error {
  readonly type: ProblemType
  readonly details: ProblemDetails

  constructor(type: ProblemType, details: ProblemDetails = {}) {
    super(`${type}${details.detail ? `: ${details.detail}` : ''}`)
    this.type = type
    this.details = details
  }
}

/** The sentence to show for a problem: its own, or the catalogue's with the parameters filled in. */
export function endUserMessageOf(problem: Problem): EndUserMessage | undefined {
  if (problem.details.endUserMessage) return problem.details.endUserMessage
  const message = entryOf(problem.type).message
  const parameters = problem.details.parameters
  if (!message || !parameters) return message
  const fill = (language: keyof EndUserMessage) =>
    message[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name]
      return (typeof value === 'string' ? value : value?.[language]) ?? whole
    })
  return { nl: fill('nl'), fr: fill('fr'), en: fill('en'), de: fill('de') }
}

/** RFC 9457 body. `base` is the start of the type URIs, `requestId` leads to the log line. */
export function problemBody(
  problem: Problem,
  status: number,
  base: string,
  requestId: string,
): Record<string, unknown> {
  const { detail, schemaErrors, members } = problem.details
  const endUserMessage = endUserMessageOf(problem)
  return {
    type: base + problem.type,
    title: entryOf(problem.type).title,
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(endUserMessage ? { endUserMessage } : {}),
    ...(schemaErrors ? { schemaErrors } : {}),
    ...members,
    requestId,
  }
}

/** Contract schema `Error`. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    endUserMessage: Type.Optional(
      Type.Object({
        nl: Type.String(),
        fr: Type.Optional(Type.String()),
        de: Type.Optional(Type.String()),
        en: Type.Optional(Type.String()),
      }),
    ),
    schemaErrors: Type.Optional(Type.Array(Type.Object({ jsonPointer: Type.String(), error: Type.String() }))),
    requestId: Type.Optional(Type.String({ description: 'the code to give to the help desk' })),
  },
  { $id: 'Problem', additionalProperties: true },
)
