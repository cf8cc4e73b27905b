import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import type { Db } from '../src/db/database.ts'
import { transact } from '../src/db/transact.ts'
import { insertPasskey } from '../src/identity/second-factor/store.ts'
import { newId } from '../src/values/ids.ts'

export interface PasskeyDevice {
  credentialId: string
  /** Answers the question that a page holds, as the browser would send it. */
  answer(question: { challenge: string; origin: string; counter?: number; recognised?: boolean }): string
}

/** A device with a passkey (ECDSA on P-256) that an account has enrolled already. */
export async function enrolDevice(db: Db, accountId: string): Promise<PasskeyDevice> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  // The public key in COSE: a map of key type, algorithm, curve and the two coordinates.
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  const credentialId = Buffer.from(newId()).toString('base64url')
  const passkey = {
    credentialId,
    accountId,
    publicKey: new Uint8Array(cose),
    counter: 0,
    transports: [],
    synced: false,
  }
  await transact(db, (trx) => insertPasskey(trx, { ...passkey, name: 'Telefoon' }))
  return {
    credentialId,
    answer({ challenge, origin, counter = 0, recognised = true }) {
      const clientData = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }))
      const flags = Buffer.alloc(5)
      flags[0] = recognised ? 0x05 : 0x01
      flags.writeUInt32BE(counter, 1)
      const authenticatorData = Buffer.concat([sha256(new URL(origin).hostname), flags])
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), privateKey)
      return JSON.stringify({
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      })
    },
  }
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
