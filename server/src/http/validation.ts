import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { FastifyServerOptions } from 'fastify'
import { isDay } from '../values/day.ts'
import { isUuid } from '../values/ids.ts'

type Compilers = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>
type Serializer = (data: unknown) => string

// The library's uuid may start with `urn:uuid:`, and its date may be in the year 0: PostgreSQL knows neither.
const addFormats = (ajv: Ajv): Ajv =>
  (formats as unknown as (ajv: Ajv) => Ajv)(ajv)
    .addFormat('uuid', isUuid)
    .addFormat('date', (text) => isDay(text) && !text.startsWith('0000'))
const options = { allErrors: true, useDefaults: true, strict: false, removeAdditional: false } as const

/**
 * Bodies are taken as they are: a wrong type or an unknown member is refused. Parameters arrive as text, so these
 * are turned into the type asked for.
 *
 * A schema is compiled when it is first needed: all of them together take seconds, which a server that starts again
 * at a full counter does not have.
 * @param eager compiles at once, so that a fault in a schema shows when the server is built (in a test)
 */
export const validation = ({ eager = false } = {}): Compilers => ({
  buildValidator: ((shared: unknown) => {
    const schemas = Object.values(shared as Record<string, object>)
    const checks = { ...options, schemas, validateSchema: eager }
    const exact = once(() => addFormats(new Ajv({ ...checks, coerceTypes: false })))
    const coercing = once(() => addFormats(new Ajv({ ...checks, coerceTypes: 'array' })))
    return ({ schema, httpPart }: { schema: unknown; httpPart?: string }) => {
      const compile = () => (httpPart === 'body' ? exact() : coercing()).compile(schema as object)
      return eager ? compile() : validatorWhenNeeded(compile)
    }
  }) as unknown as NonNullable<Compilers['buildValidator']>,
  buildSerializer: ((shared: unknown, serializerOptions: unknown) => {
    const build = SerializerSelector() as unknown as (...of: unknown[]) => (route: unknown) => Serializer
    const compiler = build(shared, serializerOptions)
    return (route: unknown) => (eager ? compiler(route) : serializerWhenNeeded(() => compiler(route)))
  }) as unknown as NonNullable<Compilers['buildSerializer']>,
})

type Validator = { errors?: ValidateFunction['errors'] } & ((data: unknown) => unknown)

function validatorWhenNeeded(compile: () => ValidateFunction): Validator {
  const compiled = once(compile)
  const validator: Validator = (data) => {
    const check = compiled()
    const valid = check(data)
    validator.errors = check.errors ?? null
    return valid
  }
  return validator
}

function serializerWhenNeeded(compile: () => Serializer): Serializer {
  const compiled = once(compile)
  return (data) => compiled()(data)
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
