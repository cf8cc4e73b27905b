import { readFile } from 'node:fs/promises'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

interface Operation {
  operationId: string
  parameters?: { in?: string; name?: string }[]
  responses: Record<string, { content?: Record<string, unknown> }>
}
interface Document {
  paths: Record<string, Record<string, Operation>>
}

export interface Call {
  /** Of the path and of the query, by name. */
  [parameter: string]: string | number | boolean | undefined
}

export interface ContractAnswer {
  status: number
  headers: Headers
  body: Record<string, unknown> & { member?: Record<string, unknown>[] }
}

export interface ContractClient {
  (operationId: string, call?: Call, body?: object, as?: Record<string, string>): Promise<ContractAnswer>
  /** Every operation of the document, and those that answered as the document says when all is well. */
  operationIds: readonly string[]
  succeeded: ReadonlySet<string>
}

/**
 * A client made from an OpenAPI document and nothing else: it knows operations by their ids, puts parameters where the document
 * says, and takes no answer that the document does not describe.
 */
export async function contractClient(
  file: string,
  base: string,
  headers: Record<string, string>,
): Promise<ContractClient> {
  const document = JSON.parse(await readFile(file, 'utf8')) as Document
  const ajv = addFormats.default(new Ajv2020.default({ strict: false, allErrors: true }))
  ajv.addSchema(document, 'document')
  const operations = new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method]) => ['get', 'post', 'put', 'delete'].includes(method))
        .map(([method, operation]) => [operation.operationId, { path, method, operation }] as const),
    ),
  )

  const succeeded = new Set<string>()
  async function ask(
    operationId: string,
    call: Call = {},
    body?: object,
    as: Record<string, string> = headers,
  ): Promise<ContractAnswer> {
    const found = operations.get(operationId)
    if (!found) throw new Error(`The contract has no operation ${operationId}`)
    const { path, method, operation } = found
    const left = { ...call }
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = left[name]
      delete left[name]
      return encodeURIComponent(String(value))
    })
    const own: Record<string, string> = {}
    for (const { in: place, name = '' } of operation.parameters ?? []) {
      if (place !== 'header' || left[name] === undefined) continue
      own[name] = String(left[name])
      delete left[name]
    }
    const query = new URLSearchParams(Object.entries(left).map(([name, value]) => [name, String(value)]))
    const isForm = body instanceof FormData
    const answer = await fetch(`${base}${filled}${query.size ? `?${query}` : ''}`, {
      method: method.toUpperCase(),
      headers: { ...as, ...own, ...(isForm || !body ? {} : { 'content-type': 'application/json' }) },
      redirect: 'manual',
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    const location = answer.headers.get('location')
    const said = isJson && text !== '' ? JSON.parse(text) : location === null ? {} : { location }
    if (!(answer.status in operation.responses)) throw new Error(`${operationId} answered ${answer.status}: ${text}`)
    if (answer.ok && isJson && text !== '') check(path, method, answer.status, said)
    if (answer.status < 400) succeeded.add(operationId)
    return { status: answer.status, headers: answer.headers, body: said }
  }
  return Object.assign(ask, { operationIds: [...operations.keys()], succeeded })

  function check(path: string, method: string, status: number, said: unknown): void {
    const escaped = [path, method].map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    const $ref = `document#/paths/${escaped.join('/')}/responses/${status}/content/application~1json/schema`
    const isIt = ajv.compile({ $ref: encodeURI($ref) })
    if (!isIt(said)) throw new Error(`${method} ${path}: ${ajv.errorsText(isIt.errors)} in ${JSON.stringify(said)}`)
  }
}
