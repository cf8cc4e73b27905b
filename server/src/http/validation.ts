import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import type { App } from './app-types.ts'

const addFormats = formats as unknown as (ajv: Ajv) => Ajv
const options = { allErrors: true, useDefaults: true, strict: false, removeAdditional: false } as const

/**
 * Bodies are taken as they are: a wrong type or an unknown member is refused. Parameters arrive as text, so these
 * are turned into the type asked for.
 */
export function registerValidation(app: App): void {
  const exact = addFormats(new Ajv({ ...options, coerceTypes: false }))
  const coercing = addFormats(new Ajv({ ...options, coerceTypes: 'array' }))
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? exact : coercing).compile(schema as object))
}
