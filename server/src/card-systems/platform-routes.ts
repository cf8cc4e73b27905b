import { type Static, Type } from 'typebox'
import { violatedConstraint } from '../db/transact.ts'
import type { App } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import type { CardSystemId } from '../values/ids.ts'
import { addPostalCodesToCardSystem, createCardSystem, findUnknownPostalCodes } from './store.ts'

const minutes = Type.Integer({ minimum: 0, maximum: 1440, default: 60 })
const color = Type.String({ pattern: '^#[0-9A-Fa-f]{6}$' })
const NewCardSystem = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
  postalCodes: Type.Array(Type.String({ pattern: '^\\d{4}$' }), {
    minItems: 1,
    maxItems: 2000,
    uniqueItems: true,
    description: 'the region: every part of these postal codes',
  }),
  checkinMinutesBefore: Type.Optional(minutes),
  checkinMinutesAfter: Type.Optional(minutes),
  gracePeriodDays: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 366, default: 0, description: 'how long an ended social tariff still counts' }),
  ),
  permanent: Type.Optional(Type.Boolean({ default: true })),
  website: Type.Optional(Type.String({ maxLength: 500, pattern: '^https?://[^\\s]+$' })),
  primaryColor: Type.Optional(color),
  secondaryColor: Type.Optional(color),
})
const Created = Type.Object({ id: Type.Integer(), name: Type.String() })

/** What only the platform does to card systems: having one. */
export function registerCardSystemCreation(api: App, system: System): void {
  api.post(
    '/card-systems',
    {
      config: { permission: 'PLATFORM' },
      schema: {
        operationId: 'post-card-systems',
        summary: 'Create a card system',
        tags: ['Card systems'],
        body: NewCardSystem,
        response: { 201: Created },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const name = request.body.name.trim()
        const id = await addCardSystem(work, { ...request.body, name })
        return { status: 201, body: { id, name } }
      }),
  )
}

/** @throws body/invalid-data for a name that another one has, and for postal codes that the reference data does not know */
async function addCardSystem(work: Work, cardSystem: Static<typeof NewCardSystem>): Promise<CardSystemId> {
  const { trx } = work
  const { postalCodes, ...rest } = cardSystem
  const unknown = new Set(await findUnknownPostalCodes(trx, postalCodes))
  const wrong = postalCodes.flatMap((code, at) =>
    unknown.has(code) ? [{ jsonPointer: `/postalCodes/${at}`, error: 'is no postal code that is known here' }] : [],
  )
  if (wrong.length) throw new Problem('body/invalid-data', { schemaErrors: wrong })
  const id = await createCardSystem(trx, rest).catch((error: unknown) => {
    if (violatedConstraint(error) !== 'card_systems_name_key') throw error
    const schemaErrors = [{ jsonPointer: '/name', error: 'is the name of another card system' }]
    throw new Problem('body/invalid-data', { schemaErrors })
  })
  await addPostalCodesToCardSystem(trx, id, postalCodes)
  work.record({
    act: 'card-system.create',
    subject: 'card system',
    subjectId: String(id),
    fields: Object.keys(cardSystem).sort(),
  })
  return id
}
