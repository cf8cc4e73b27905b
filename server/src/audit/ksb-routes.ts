import { type Static, Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { columnOf, ExportParameters, type Language } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { System } from '../system.ts'
import { addDays, dayOf, startOfDay } from '../values/day.ts'
import { type CardSystemId, isUuid } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import { type Act, ActWords, saidAct, wordsOfAct } from './acts.ts'
import {
  type AuditSearch,
  eachEntry,
  type FoundEntry,
  findActors,
  findEntry,
  mostCounted,
  searchEntries,
} from './search.ts'

const tags = ['Audit trail']
const Day = Type.String({ format: 'date', pattern: '^[12]' })
const Uuid = Type.String({ format: 'uuid' })
const Filters = {
  from: Type.Optional(Day),
  until: Type.Optional(Type.String({ ...Day, description: 'the last day; today when left out' })),
  kind: Type.Optional(Type.Enum(['READS', 'CHANGES'])),
  act: Type.Optional(Type.String({ maxLength: 100, description: 'begins so: `passholder`, `passholder.read`' })),
  by: Type.Optional(Type.String({ minLength: 2, maxLength: 254, description: 'a part of a name, or a client id' })),
  organizerId: Type.Optional(Uuid),
  passholderId: Type.Optional(Uuid),
  subjectId: Type.Optional(Type.String({ maxLength: 200 })),
}
const Name = Type.Optional(Type.String())
const Entry = Type.Object({
  id: Type.String({ description: 'chain, link and place in it' }),
  at: Type.String({ format: 'date-time' }),
  act: Type.String({ description: 'checkin.create, passholder.read, …' }),
  words: Type.Optional(ActWords),
  read: Type.Boolean({ description: 'somebody looked, and changed nothing' }),
  actor: Type.String(),
  by: Type.Optional(Type.String({ description: 'the name of the person, or of the app' })),
  clientId: Name,
  organizer: Type.Optional(Type.Object({ id: Type.String(), name: Name })),
  passholderId: Name,
  subject: Type.String(),
  subjectId: Type.String(),
  fields: Type.Array(Type.String(), { description: 'which, never what was in them' }),
})
const Detail = Type.Object({
  ...Entry.properties,
  requestId: Type.String(),
  address: Name,
  hash: Type.String({ description: 'what the chain holds of it' }),
  chainId: Type.String(),
  link: Type.Integer(),
  position: Type.Integer(),
})
const Found = Type.Object({
  totalItems: Type.Integer({ description: `no more than ${mostCounted + 1}: there are more then` }),
  member: Type.Array(Entry),
})
const EntryParams = Type.Object({ entryId: Type.String({ pattern: '^[0-9a-f-]{36}\\.\\d{1,9}\\.\\d{1,9}$' }) })
const list = Type.Object({ ...Filters, ...Paging })
const file = Type.Object({ ...Filters, ...ExportParameters })
type Asked = Static<typeof list>
const notFound = { 'openpas/audit-entry-not-found': 404 } as const

/** Who did what: of a card system to who administers it, all of it to the platform. That somebody looked is in it too. */
export function registerAuditTrail(api: App, system: System): void {
  registerOfCardSystem(api, system)
  registerOfPlatform(api, system)
}

function registerOfCardSystem(api: App, system: System): void {
  const url = `${ofCardSystem}/audit-entries`
  api.get(
    url,
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-audit-entries',
        summary: 'Search the trail, newest first; the last thirty days unless a period is asked for',
        tags,
        params: CardSystemParams,
        querystring: list,
        response: { 200: Found },
      },
    },
    async (request) => {
      requireCardSystem(actorOf(request), request.params.cardSystemId)
      return search(system, request, request.params.cardSystemId, request.query)
    },
  )

  api.get(
    `${url}/export`,
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-audit-entries-export',
        summary: 'The same list as a file',
        tags,
        params: CardSystemParams,
        querystring: file,
      },
    },
    async (request, reply) => {
      requireCardSystem(actorOf(request), request.params.cardSystemId)
      return send(system, request, reply, request.params.cardSystemId, request.query)
    },
  )

  api.get(
    `${url}/:entryId`,
    {
      config: { permission: 'KSB', problems: notFound },
      schema: {
        operationId: 'get-card-system-audit-entry',
        summary: 'One entry, with where it is in its chain',
        tags,
        params: Type.Object({ ...CardSystemParams.properties, ...EntryParams.properties }),
        response: { 200: Detail },
      },
    },
    async (request) => {
      requireCardSystem(actorOf(request), request.params.cardSystemId)
      return detail(system, request, request.params.cardSystemId, request.params.entryId)
    },
  )
}

function registerOfPlatform(api: App, system: System): void {
  const url = '/platform/audit-entries'
  api.get(
    url,
    {
      config: { permission: 'PLATFORM' },
      schema: {
        operationId: 'get-platform-audit-entries',
        summary: 'Search the whole trail, newest first; the last thirty days unless a period is asked for',
        tags,
        querystring: list,
        response: { 200: Found },
      },
    },
    (request) => search(system, request, null, request.query),
  )

  api.get(
    `${url}/export`,
    {
      config: { permission: 'PLATFORM' },
      schema: {
        operationId: 'get-platform-audit-entries-export',
        summary: 'The same list as a file',
        tags,
        querystring: file,
      },
    },
    (request, reply) => send(system, request, reply, null, request.query),
  )

  api.get(
    `${url}/:entryId`,
    {
      config: { permission: 'PLATFORM', problems: notFound },
      schema: {
        operationId: 'get-platform-audit-entry',
        summary: 'One entry, with where it is in its chain',
        tags,
        params: EntryParams,
        response: { 200: Detail },
      },
    },
    (request) => detail(system, request, null, request.params.entryId),
  )
}

async function search(
  system: System,
  request: Request,
  cardSystemId: CardSystemId | null,
  query: Asked,
): Promise<Static<typeof Found>> {
  const { start: _, limit: __, ...asked } = query
  const wanted = await searchOf(system, cardSystemId, asked)
  const { totalItems, member } = await searchEntries(system.db, wanted, pageOf(query))
  await recordLook(system, request, 'audit.search', cardSystemId, Object.keys(asked))
  return { totalItems, member: member.map(said) }
}

async function send(
  system: System,
  request: Request,
  reply: Parameters<typeof sendExport>[0],
  cardSystemId: CardSystemId | null,
  { format, columns, language, ...asked }: Static<typeof file>,
) {
  const wanted = await searchOf(system, cardSystemId, asked)
  await recordLook(system, request, 'audit.export', cardSystemId, Object.keys(asked))
  const how = {
    ...(format === undefined ? {} : { format }),
    ...(columns === undefined ? {} : { columns }),
    ...(language === undefined ? {} : { language }),
  }
  const rows = eachEntry(system.db, wanted)
  return sendExport(reply, how, {
    name: 'logboek',
    columns: auditColumns(language ?? 'nl'),
    rows,
    at: system.clock.now(),
  })
}

async function detail(
  system: System,
  request: Request,
  cardSystemId: CardSystemId | null,
  entryId: string,
): Promise<Static<typeof Detail>> {
  const [chainId = '', link = '', position = ''] = entryId.split('.')
  const at = { chainId, link: Number(link), position: Number(position) }
  const entry = isUuid(chainId) ? await findEntry(system.db, cardSystemId, at) : undefined
  if (!entry) throw new Problem('openpas/audit-entry-not-found')
  await recordLook(system, request, 'audit.read', cardSystemId, [])
  const { requestId, address, hash } = entry
  return { ...said(entry), ...at, requestId, hash, ...(address === null ? {} : { address }) }
}

/** @throws url/invalid-data for a period that ends before it begins */
async function searchOf(
  { db, clock }: System,
  cardSystemId: CardSystemId | null,
  asked: Omit<Asked, 'start' | 'limit'>,
): Promise<AuditSearch> {
  const last = asked.until ?? dayOf(clock.now())
  const first = asked.from ?? addDays(last, -30)
  if (first > last) {
    throw new Problem('url/invalid-data', { schemaErrors: [{ jsonPointer: '/until', error: 'is before from' }] })
  }
  const { kind, act, by, organizerId, passholderId, subjectId } = asked
  return {
    cardSystemId,
    from: startOfDay(first),
    until: startOfDay(addDays(last, 1)),
    ...{ kind, act, organizerId, passholderId, subjectId },
    by: by === undefined ? undefined : { accountIds: await findActors(db, by.trim()), clientId: by.trim() },
  }
}

/** Who looks in the trail is in the trail: by what they searched, never for what. */
function recordLook(
  system: System,
  request: Request,
  act: Act,
  cardSystemId: CardSystemId | null,
  fields: string[],
): Promise<void> {
  const subjectId = cardSystemId === null ? 'platform' : String(cardSystemId)
  return recordRead(system, request, { act, subject: 'audit', subjectId, fields: fields.toSorted() })
}

function said(entry: FoundEntry): Static<typeof Entry> {
  const { chainId, link, position, at, act, read, actor, subject, subjectId, fields } = entry
  const by = entry.account ?? entry.client
  return {
    id: `${chainId}.${link}.${position}`,
    at: toRfc3339(at),
    ...saidAct(act),
    ...{ read, actor, subject, subjectId, fields },
    ...(by === null ? {} : { by }),
    ...(entry.clientId === null ? {} : { clientId: entry.clientId }),
    ...(entry.passholderId === null ? {} : { passholderId: entry.passholderId }),
    ...(entry.organizerId === null
      ? {}
      : { organizer: { id: entry.organizerId, ...(entry.organizer === null ? {} : { name: entry.organizer }) } }),
  }
}

const of = columnOf<FoundEntry>()
const auditColumns = (language: Language) => [
  of('at', ['Wanneer', 'Quand', 'When', 'Wann'], (row) => row.at, 18),
  of('by', ['Wie', 'Qui', 'Who', 'Wer'], (row) => row.account ?? row.client ?? row.actor, 24),
  of('clientId', ['App', 'App', 'App', 'App'], (row) => row.clientId, 20),
  of('what', ['Wat', 'Quoi', 'What', 'Was'], (row) => wordsOfAct(row.act)?.[language] ?? row.act, 40),
  of('act', ['Code', 'Code', 'Code', 'Code'], (row) => row.act, 28),
  of('subject', ['Soort', 'Genre', 'Kind', 'Art'], (row) => row.subject),
  of('subjectId', ['Waarop', 'Sur quoi', 'Of what', 'Wovon'], (row) => row.subjectId, 38),
  of('passholderId', ['UUID', 'UUID', 'UUID', 'UUID'], (row) => row.passholderId, 38),
  of('organizer', ['Balie', 'Guichet', 'Counter', 'Schalter'], (row) => row.organizer, 24),
  of('fields', ['Velden', 'Champs', 'Fields', 'Felder'], (row) => row.fields.join(', '), 40),
]
