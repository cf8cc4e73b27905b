import { importJWK, SignJWT } from 'jose'
import { audienceOf } from '../../src/identity/addresses.ts'
import { loadSigningKeys } from '../../src/identity/signing-keys.ts'
import { saveNationalNumber } from '../../src/identity/upstream/store.ts'
import { newId } from '../../src/values/ids.ts'
import type { Stage } from '../test-app.ts'

/** The token of somebody who logged in by this application with a government identity; without a number, without one. */
export async function tokenWithNumber(
  t: Stage,
  accountId: string,
  insz: string | undefined,
  app: string,
): Promise<string> {
  const uid = newId()
  const session = { model: 'Session', id_hash: Buffer.from(uid), uid, account_id: accountId, payload: { loginTs: 1 } }
  await t.db
    .insertInto('oidc_artifacts')
    .values({ ...session, expires_at: new Date(Date.now() + 3_600_000) } as never)
    .execute()
  await saveNationalNumber(t.db, t.config.secrets, { uid, accountId }, insz)
  const [key] = await loadSigningKeys(t.db, t.config.secrets)
  if (!key) throw new Error('No signing key')
  return await new SignJWT({ client_id: app, holder: 'user', sid: uid })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'at+jwt' })
    .setIssuer(t.config.urls.id)
    .setAudience(audienceOf(t.config))
    .setSubject(accountId)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(key, 'RS256'))
}
