import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { transact } from '../db/transact.ts'
import { isSealedWithOldKey, seal, unseal } from '../secrets/sealed.ts'
import { inszHash } from './store.ts'

const batch = 500
const purpose = 'insz'

/**
 * Encrypts every national number again with the newest data key, and makes the hash it is found by again with the
 * present look-up key. Run after either key was changed (docs/operate/keys.md); safe to repeat and to interrupt.
 * @returns how many were rewritten
 */
export async function resealNationalNumbers(
  db: Db,
  keys: Config['secrets'],
  progress: (done: number) => void = () => {},
): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000'
  let rewritten = 0
  for (;;) {
    const rows = await transact(db, async (trx) => {
      const found = await trx
        .selectFrom('passholders')
        .select(['id', 'insz_sealed', 'insz_hash'])
        .where('id', '>', after)
        .where('insz_sealed', 'is not', null)
        .orderBy('id')
        .limit(batch)
        .forUpdate()
        .execute()
      for (const { id, insz_sealed: sealed, insz_hash: hash } of found) {
        if (sealed === null) continue
        const plain = unseal(keys, purpose, sealed)
        const fresh = inszHash(keys, plain)
        if (!isSealedWithOldKey(keys, sealed) && hash?.equals(fresh)) continue
        await trx
          .updateTable('passholders')
          .set({ insz_sealed: seal(keys, purpose, plain), insz_hash: fresh })
          .where('id', '=', id)
          .execute()
        rewritten += 1
      }
      return found
    })
    const last = rows.at(-1)
    if (!last) return rewritten
    after = last.id
    progress(rewritten)
  }
}
