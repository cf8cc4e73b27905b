import { Type } from 'typebox'
import type { App } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { toRfc3339 } from '../values/instant.ts'
import { beginVerification, listVerifications, runVerification } from './verification.ts'

const tags = ['Audit trail']
const Count = Type.Optional(Type.Integer())
const Verification = Type.Object({
  id: Type.String(),
  state: Type.Enum(['RUNNING', 'STOPPED', 'WHOLE', 'BROKEN'], { description: 'STOPPED: its server was killed' }),
  askedBy: Type.Optional(Type.String({ description: 'the name of who asked, while they have an account' })),
  askedAt: Type.String({ format: 'date-time' }),
  finishedAt: Type.Optional(Type.String({ format: 'date-time' })),
  linksTotal: Type.Integer({ description: 'when it began; there may be more by now' }),
  linksDone: Type.Integer(),
  chains: Count,
  entries: Count,
  anchors: Count,
  faults: Type.Array(Type.String(), { description: 'what does not fit, in sentences' }),
})

/** Making every hash of the trail again. The trail is of the whole platform, and so is this. */
export function registerAuditVerification(api: App, system: System): void {
  const { db } = system
  api.get(
    '/audit-verifications',
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-audit-verifications',
        summary: 'When the trail was verified, how far it is, and what came out; newest first',
        tags,
        response: { 200: Type.Array(Verification) },
      },
    },
    async () =>
      (await listVerifications(db)).map(({ askedBy, askedAt, finishedAt, chains, entries, anchors, ...rest }) => ({
        ...rest,
        askedAt: toRfc3339(askedAt),
        ...(askedBy === null ? {} : { askedBy }),
        ...(finishedAt === null ? {} : { finishedAt: toRfc3339(finishedAt) }),
        ...(chains === null ? {} : { chains }),
        ...(entries === null ? {} : { entries }),
        ...(anchors === null ? {} : { anchors }),
      })),
  )

  api.post(
    '/audit-verifications',
    {
      config: { permission: 'KSB', problems: { 'openpas/verification-running': 409 } },
      schema: {
        operationId: 'post-audit-verifications',
        summary: 'Verify the whole trail; it runs on by itself',
        tags,
        response: { 202: Type.Object({ id: Type.String() }) },
      },
    },
    async (request, reply) => {
      let begun: string | undefined
      await write(system, request, reply, async (work) => {
        if (work.by.accountId === undefined) throw new Problem('auth/unauthorized')
        const id = await beginVerification(work.trx, work.by.accountId, work.now)
        if (id === undefined) throw new Problem('openpas/verification-running')
        work.record({ act: 'audit.verify', subject: 'audit', subjectId: id })
        begun = id
        return { status: 202, body: { id } }
      })
      // After the commit, and for nobody to wait for. What is left of it when it fails stands still, and says so.
      if (begun !== undefined)
        runVerification(db, begun).catch((error: unknown) => request.log.error({ err: error }, 'verification failed'))
      return reply
    },
  )
}
