import { compile, type JSONSchema } from 'json-schema-to-typescript'

interface Operation {
  operationId?: string
  requestBody?: { content?: Record<string, { schema: JSONSchema }> }
  responses?: Record<string, { content?: Record<string, { schema: JSONSchema }> }>
}
interface Document {
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, JSONSchema> }
}

/** TypeScript types of an OpenAPI document: its schemas, and for each operation `…Body` and `…Answer`. */
export async function typesOf(document: Document): Promise<string> {
  const definitions: Record<string, JSONSchema> = { ...document.components?.schemas }
  for (const operation of Object.values(document.paths).flatMap((item) => Object.values(item))) {
    const name = nameOf(operation.operationId ?? '')
    if (!name) continue
    const body = operation.requestBody?.content?.['application/json']?.schema
    const answer = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'))?.[1]
    const answered = answer?.content?.['application/json']?.schema
    if (body) definitions[`${name}Body`] = body
    if (answered) definitions[`${name}Answer`] = answered
  }
  const schema = { title: 'Types', type: 'object', additionalProperties: false, definitions }
  // The definitions sit somewhere else here, and no schema may name its type by its id.
  const moved = JSON.parse(
    JSON.stringify(schema).replaceAll('#/components/schemas/', '#/definitions/'),
    (key, value) => (key === '$id' ? undefined : value),
  )
  const types = await compile(moved, 'Types', {
    additionalProperties: false,
    bannerComment: '/* Generated from the API document beside it: npm run generate */',
    unreachableDefinitions: true,
    format: true,
    style: { semi: false, singleQuote: true, printWidth: 120 },
  })
  // The library says of each type that `Types` holds it, which is only how they were handed over.
  return types
    .replaceAll(
      /\/\*\*\n \* This interface was referenced by `Types`'s JSON-Schema\n \* via the `definition` "\w+"\.\n \*\/\n/g,
      '',
    )
    .replace('export interface Types {}\n', '')
}

const nameOf = (operationId: string) =>
  operationId
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
