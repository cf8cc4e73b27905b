import type { Config } from '../config.ts'
import type { Trx } from '../db/database.ts'
import type { PassholderId } from '../values/ids.ts'
import { findNote, removePrivateProperties, saveNote } from './store.ts'

export interface MergedNote {
  other: string
  /** Of the record that stays, before. */
  before: string | null
  after: string
}

/** Puts the note about one record under that of the other. */
export async function moveNote(
  trx: Trx,
  keys: Config['secrets'],
  { from, to, at }: { from: PassholderId; to: PassholderId; at: Date },
): Promise<MergedNote | null> {
  const other = await findNote(trx, keys, from)
  if (other === undefined) return null
  const before = (await findNote(trx, keys, to)) ?? null
  const after = before === null ? other : `${before}\n\n${other}`
  await removePrivateProperties(trx, from)
  await saveNote(trx, keys, { passholderId: to, note: after, at })
  return { other, before, after }
}

/** @returns false when the note of the record that stays was written since: that one stays */
export async function putBackNote(
  trx: Trx,
  keys: Config['secrets'],
  { from, to, at }: { from: PassholderId; to: PassholderId; at: Date },
  { other, before, after }: MergedNote,
): Promise<boolean> {
  await saveNote(trx, keys, { passholderId: to, note: other, at })
  if ((await findNote(trx, keys, from)) !== after) return false
  if (before === null) await removePrivateProperties(trx, from)
  else await saveNote(trx, keys, { passholderId: from, note: before, at })
  return true
}
