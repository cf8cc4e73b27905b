import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import type { FastifyServerOptions } from 'fastify'
import { isDay } from '../values/day.ts'
import { isUuid } from '../values/ids.ts'

type Compilers = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>

// The library's uuid may start with `urn:uuid:`, and its date may be in the year 0: PostgreSQL knows neither.
const addFormats = (ajv: Ajv): Ajv =>
  (formats as unknown as (ajv: Ajv) => Ajv)(ajv)
    .addFormat('uuid', isUuid)
    .addFormat('date', (text) => isDay(text) && !text.startsWith('0000'))
const options = { allErrors: true, useDefaults: true, strict: false, removeAdditional: false } as const

/**
 * Bodies are taken as they are: a wrong type or an unknown member is refused. Parameters arrive as text, so these
 * are turned into the type asked for.
 */
export const validation: Compilers = {
  buildValidator: ((shared: unknown) => {
    const schemas = Object.values(shared as Record<string, object>)
    const exact = addFormats(new Ajv({ ...options, coerceTypes: false, schemas }))
    const coercing = addFormats(new Ajv({ ...options, coerceTypes: 'array', schemas }))
    return ({ schema, httpPart }: { schema: unknown; httpPart?: string }) =>
      (httpPart === 'body' ? exact : coercing).compile(schema as object)
  }) as unknown as NonNullable<Compilers['buildValidator']>,
}
