import { Type } from 'typebox'
import type { App, Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { System } from '../system.ts'
import { normalizeChipNumber } from '../values/chip-number.ts'
import { classifyIdentifier, type Identifier } from '../values/identifier.ts'
import { parseInsz } from '../values/insz.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { passOf } from './answer.ts'
import { type IdentifiedPass, identify } from './identify.ts'
import { Pass, PassRef } from './schema.ts'

const tags = ['Passholders']
const replacedProblems = {
  'uitpas/card-blocked': 400,
  'uitpas/passholder-blocked': 400,
  'uitpas/pass-not-found': 404,
} as const

export function registerPassRoutes(api: App, system: System): void {
  const { db, config, clock } = system
  api.addSchema(Pass)

  /** What was looked up is in the audit trail, also when the pass cannot be used. */
  async function lookUp(request: Request, identifier: Identifier): Promise<IdentifiedPass> {
    const found = await identify(db, config.secrets, identifier)
    const passholderId = found.passholder?.id ?? null
    await recordRead(system, request, {
      act: 'pass.read',
      passholderId,
      subject: 'card',
      subjectId: found.card.uitpasNumber,
      fields: ['firstName', 'points', 'postalCode', 'socialTariff'],
    })
    return found
  }

  api.get(
    '/passes',
    {
      config: {
        permission: 'PASSES_READ',
        problems: {
          'uitpas/invalid-card-status': 400,
          'uitpas/passholder-blocked': 400,
          'uitpas/pass-not-found': 404,
        },
      },
      schema: {
        operationId: 'get-passes',
        summary: 'Retrieve pass by identifier',
        tags,
        querystring: Type.Object({
          identifier: Type.String({
            maxLength: 200,
            description: 'a UiTPAS number, a chip number, or an INSZ barcode',
          }),
        }),
        response: { 200: PassRef },
      },
    },
    async (request) => passOf(db, await lookUp(request, classifyIdentifier(request.query.identifier)), clock.now()),
  )

  api.post(
    '/passes',
    {
      config: {
        permission: 'PASSES_READ',
        problems: {
          'uitpas/invalid-card-status': 400,
          'uitpas/passholder-blocked': 400,
          'uitpas/pass-not-found': 404,
        },
      },
      schema: {
        operationId: 'post-passes',
        summary: 'The same, with the identifier in the body',
        description: 'Of ours: addresses are kept by what is between, bodies are not.',
        tags,
        body: Type.Object({ identifier: Type.String({ maxLength: 200 }) }, { additionalProperties: false }),
        response: { 200: PassRef },
      },
    },
    async (request) => passOf(db, await lookUp(request, classifyIdentifier(request.body.identifier)), clock.now()),
  )

  // The three look-ups that /passes replaced. A number that cannot exist is nobody's; a card that is not in use is
  // blocked when it was, and nobody's when it was never handed out.
  const replaced = async (request: Request, identifier: Identifier | undefined) => {
    if (!identifier) throw new Problem('uitpas/pass-not-found')
    const found = await lookUp(request, identifier)
    return passOf(db, found, clock.now()).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.type !== 'uitpas/invalid-card-status') throw error
      throw found.passholder ? new Problem('uitpas/card-blocked') : new Problem('uitpas/pass-not-found')
    })
  }

  api.get(
    '/passes/:uitpasNumber',
    {
      config: { permission: 'PASSES_READ', problems: replacedProblems },
      schema: {
        operationId: 'get-passes-uitpasNumber',
        summary: 'Retrieve pass by UiTPAS number',
        deprecated: true,
        tags,
        params: Type.Object({ uitpasNumber: Type.String() }),
        response: { 200: PassRef },
      },
    },
    (request) => {
      const number = parseUitpasNumber(request.params.uitpasNumber)
      return replaced(request, number.ok ? { kind: 'uitpasNumber', value: number.value } : undefined)
    },
  )

  api.get(
    '/insz-numbers/:inszNumber',
    {
      config: { permission: 'PASSES_INSZNUMBERS_READ', problems: replacedProblems },
      schema: {
        operationId: 'get-insz-numbers-inszNumber',
        summary: 'Retrieve pass by INSZ number',
        deprecated: true,
        tags,
        params: Type.Object({ inszNumber: Type.String() }),
        response: { 200: PassRef },
      },
    },
    (request) => {
      const number = parseInsz(request.params.inszNumber)
      return replaced(request, number.ok ? { kind: 'insz', value: number.value } : undefined)
    },
  )

  api.post(
    '/insz-numbers',
    {
      config: { permission: 'PASSES_INSZNUMBERS_READ', problems: replacedProblems },
      schema: {
        operationId: 'post-insz-numbers',
        summary: 'The same, with the national number in the body',
        description: 'Of ours: addresses are kept by what is between, bodies are not.',
        tags,
        body: Type.Object({ inszNumber: Type.String({ maxLength: 50 }) }, { additionalProperties: false }),
        response: { 200: PassRef },
      },
    },
    (request) => {
      const number = parseInsz(request.body.inszNumber)
      return replaced(request, number.ok ? { kind: 'insz', value: number.value } : undefined)
    },
  )

  api.get(
    '/chip-numbers/:chipNumber',
    {
      config: { permission: 'PASSES_CHIPNUMBERS_READ', problems: replacedProblems },
      schema: {
        operationId: 'get-chip-numbers-chipNumber',
        summary: 'Retrieve pass by chip number',
        deprecated: true,
        tags,
        params: Type.Object({ chipNumber: Type.String() }),
        response: { 200: PassRef },
      },
    },
    (request) => {
      const number = normalizeChipNumber(request.params.chipNumber)
      return replaced(request, number === null ? undefined : { kind: 'chipNumber', value: number })
    },
  )
}
