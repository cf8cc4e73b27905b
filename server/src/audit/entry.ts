import { createHash } from 'node:crypto'
import type { Act } from './acts.ts'

/** Who acts, from where: the same for all entries of one request. */
export interface AuditContext {
  requestId: string
  actor: 'USER' | 'CLIENT' | 'IDENTIFIED' | 'KIOSK' | 'SYSTEM'
  accountId: string | null
  clientId: string | null
  address: string | null
}

/** One act. Holds which record and which fields, never the values. */
export interface AuditAct {
  /** The act in the domain's words: `checkin.create`, `pass.read`, … What each is to people stands in `acts.ts`. */
  act: Act
  /** As which balie. */
  organizerId?: string | null
  /** About whom. */
  passholderId?: string | null
  subject: string
  subjectId: string
  fields?: string[]
}

/** As it is kept. An act of before, which is not done any more, stays what it was. */
export interface SealedEntry extends AuditContext, Omit<Required<AuditAct>, 'act'> {
  act: string
  at: Date
  hash: Buffer
}

/**
 * What an entry's hash covers: every column but the person, in this order, so that verifying can make it again. The
 * person comes last and apart, because the gathered check-in statement (checkins/save.ts) only learns there whose card
 * it is, and makes the hash in SQL: sha256(body, a unit separator, the passholder id or nothing).
 */
export function entryBody(entry: Omit<SealedEntry, 'hash' | 'passholderId'>): string {
  return JSON.stringify([
    entry.at.toISOString(),
    entry.requestId,
    entry.act,
    entry.actor,
    entry.accountId,
    entry.clientId,
    entry.organizerId,
    entry.address,
    entry.subject,
    entry.subjectId,
    entry.fields,
  ])
}

export function entryHash(entry: Omit<SealedEntry, 'hash'>): Buffer {
  return createHash('sha256')
    .update(`${entryBody(entry)}\u001f${entry.passholderId ?? ''}`)
    .digest()
}

/** Ids are sealed as PostgreSQL gives them back, in small letters, however the caller spelled them. */
export function sealEntry(context: AuditContext, act: AuditAct, at: Date): SealedEntry {
  const entry = {
    ...context,
    act: act.act,
    organizerId: act.organizerId?.toLowerCase() ?? null,
    passholderId: act.passholderId?.toLowerCase() ?? null,
    subject: act.subject,
    subjectId: act.subjectId,
    fields: act.fields ?? [],
    at,
  }
  return { ...entry, hash: entryHash(entry) }
}

/** Hash of a link: the link before it, then its entries in order. */
export function linkHash(previous: Buffer, entries: readonly { hash: Buffer }[]): Buffer {
  const hash = createHash('sha256').update(previous)
  for (const entry of entries) hash.update(entry.hash)
  return hash.digest()
}

/** What the first link of a chain points at. */
export const genesis = createHash('sha256').update('openpas audit').digest()
