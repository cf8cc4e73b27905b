import { Type } from 'typebox'
import type { App, Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { System } from '../system.ts'
import { parseInsz } from '../values/insz.ts'
import { findPassholderByInsz } from './store.ts'

const tags = ['Passholders']
const InszStatus = Type.Object({ state: Type.Enum(['USED', 'UNUSED']) })
const config = {
  permission: 'ANY',
  rateLimit: 'lookup',
  problems: { 'uitpas/invalid-insz-number': 400, 'uitpas/rate-limited': 429 },
} as const

/** Whether somebody has a pass already, for who knows their national number and nothing else. */
export function registerInszStatus(api: App, system: System): void {
  async function statusOf(request: Request, text: string): Promise<{ state: 'USED' | 'UNUSED' }> {
    const insz = parseInsz(text)
    if (!insz.ok) throw new Problem('uitpas/invalid-insz-number', { detail: insz.reason })
    const person = await findPassholderByInsz(system.db, system.config.secrets, insz.value)
    if (!person) return { state: 'UNUSED' }
    const about = { passholderId: person.id, subject: 'passholder', subjectId: person.id }
    await recordRead(system, request, { act: 'passholder.status', ...about, fields: ['inszNumber'] })
    return { state: 'USED' }
  }

  api.get(
    '/passholders/status/insz-numbers/:inszNumber',
    {
      config,
      schema: {
        operationId: 'passholders-status-insz-numbers-insznumber',
        summary: 'Retrieve the status of a passholder based on INSZ number',
        tags,
        params: Type.Object({ inszNumber: Type.String() }),
        response: { 200: InszStatus },
      },
    },
    (request) => statusOf(request, request.params.inszNumber),
  )

  api.post(
    '/passholders/status/insz-numbers',
    {
      config,
      schema: {
        operationId: 'post-passholders-status-insz-numbers',
        summary: 'The same, with the national number in the body',
        description: 'Of ours: addresses are kept by what is between, bodies are not.',
        tags,
        body: Type.Object({ inszNumber: Type.String({ maxLength: 50 }) }, { additionalProperties: false }),
        response: { 200: InszStatus },
      },
    },
    (request) => statusOf(request, request.body.inszNumber),
  )
}
