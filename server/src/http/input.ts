import type { App } from './app-types.ts'
import { Problem, type SchemaError } from './problems.ts'

/** Nothing of ours is nested nearly as deep. */
const deepest = 50

/**
 * Refuses what no operation can use and what would trip up something behind it: U+0000, which PostgreSQL keeps in no
 * text, and bodies nested so deep that walking them runs out of stack. Parameters are looked at before authentication,
 * since that reads `clientId`.
 */
export function registerInputCheck(app: App): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const wrong = [...flawsOf(request.params), ...flawsOf(request.query)]
    done(wrong.length ? new Problem('url/invalid-data', { schemaErrors: wrong }) : undefined)
  })
  app.addHook('preValidation', (request, _reply, done) => {
    const wrong = flawsOf(request.body)
    done(wrong.length ? new Problem('body/invalid-data', { schemaErrors: wrong }) : undefined)
  })
}

/**
 * JSON as everywhere, except that a body of no length at all is no body: many clients send the header of one with
 * everything. And JSON only: anything else has no meaning here.
 */
export function registerBodies(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else void parse(request, String(body), done)
  })
}

/** What is wrong and where, as JSON pointers; at most ten. */
function flawsOf(input: unknown): SchemaError[] {
  const found: SchemaError[] = []
  const left: { value: unknown; at: string; depth: number }[] = [{ value: input, at: '', depth: 0 }]
  for (let one = left.pop(); one && found.length < 10; one = left.pop()) {
    const { value, at, depth } = one
    if (typeof value === 'string') {
      if (value.includes('\0')) found.push({ jsonPointer: at || '/', error: 'holds the character U+0000' })
    } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
      if (depth === deepest) return [{ jsonPointer: '/', error: `is nested more than ${deepest} deep` }]
      for (const [name, child] of Object.entries(value)) {
        if (name.includes('\0')) found.push({ jsonPointer: at || '/', error: 'has a name with the character U+0000' })
        left.push({ value: child, at: `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth: depth + 1 })
      }
    }
  }
  return found
}
