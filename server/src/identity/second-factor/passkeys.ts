import { randomBytes } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Db } from '../../db/database.ts'
import { seal, unseal } from '../../secrets/sealed.ts'
import { systemClock } from '../../values/clock.ts'
import type { AccountId } from '../../values/ids.ts'
import type { Account } from '../accounts.ts'
import type { IdentityConfig } from '../addresses.ts'
import { findPasskey, type Passkey, usePasskey } from './store.ts'

/** Options for the browser, and what its answer has to bring back. */
export interface PasskeyQuestion {
  options: object
  /** Sealed, bound to the log-in or session that it was made for, and good for ten minutes: nothing has to be stored. */
  challenge: string
}

const lastsMs = 10 * 60_000

/**
 * @param bound what the answer belongs to: the id of an open log-in, or of a session
 * @param among of whom; without it, the device says who it is
 */
export async function askForPasskey(
  config: IdentityConfig,
  bound: string,
  among?: readonly Passkey[],
): Promise<PasskeyQuestion> {
  const challenge = newChallenge(config, bound)
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(config).id,
    challenge: challenge.plain,
    userVerification: among ? 'preferred' : 'required',
    ...(among && { allowCredentials: among.map(({ credentialId: id, transports }) => ({ id, transports })) }),
  })
  return { options, challenge: challenge.sealed }
}

export interface PasskeyAnswer {
  challenge: string | undefined
  credential: string | undefined
}

/**
 * Whose passkey answered.
 * @param of only of this account, after another factor; without it the passkey is the whole log-in, and the device must have
 *   recognised the person (a finger, a face, a code): that makes two factors of it
 */
export async function checkPasskey(
  db: Db,
  config: IdentityConfig,
  bound: string,
  answer: PasskeyAnswer,
  of?: AccountId,
): Promise<{ accountId: AccountId; synced: boolean } | undefined> {
  const response = readAnswer<AuthenticationResponseJSON>(answer.credential)
  const expectedChallenge = openChallenge(config, bound, answer.challenge)
  const passkey = response && (await findPasskey(db, response.id))
  if (!passkey || expectedChallenge === undefined || (of !== undefined && passkey.accountId !== of)) return undefined
  const { id, origin } = relyingParty(config)
  const { credentialId, publicKey, counter } = passkey
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: of === undefined,
    credential: { id: credentialId, publicKey, counter },
  }).catch(() => undefined)
  if (!checked?.verified) return undefined
  if (!(await usePasskey(db, credentialId, checked.authenticationInfo.newCounter))) return undefined
  return { accountId: passkey.accountId, synced: passkey.synced }
}

export async function offerPasskey(
  config: IdentityConfig,
  bound: string,
  account: Account,
  known: readonly Passkey[],
): Promise<PasskeyQuestion> {
  const challenge = newChallenge(config, bound)
  const options = await generateRegistrationOptions({
    rpName: 'UiTiD',
    rpID: relyingParty(config).id,
    userName: account.email,
    userDisplayName: account.name,
    userID: new Uint8Array(Buffer.from(account.id.replaceAll('-', ''), 'hex')),
    challenge: challenge.plain,
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options, challenge: challenge.sealed }
}

/** The passkey that a device just made, as it is to be kept. */
export async function readNewPasskey(
  config: IdentityConfig,
  bound: string,
  answer: PasskeyAnswer,
): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'synced'> | undefined> {
  const response = readAnswer<RegistrationResponseJSON>(answer.credential)
  const expectedChallenge = openChallenge(config, bound, answer.challenge)
  if (!response || expectedChallenge === undefined) return undefined
  const { id, origin } = relyingParty(config)
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!checked?.verified) return undefined
  const { credential, credentialBackedUp } = checked.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: new Uint8Array(credential.publicKey),
    counter: credential.counter,
    transports: (credential.transports ?? []).slice(0, 10),
    synced: credentialBackedUp,
  }
}

function relyingParty(config: IdentityConfig): { id: string; origin: string } {
  const { hostname, origin } = new URL(config.urls.id)
  return { id: hostname, origin }
}

const purpose = (bound: string) => `passkey challenge for ${bound}`

function newChallenge(config: IdentityConfig, bound: string) {
  const plain = new Uint8Array(randomBytes(32))
  const value = { challenge: Buffer.from(plain).toString('base64url'), atMs: systemClock.now().getTime() }
  return { plain, sealed: seal(config.secrets, purpose(bound), JSON.stringify(value)) }
}

function openChallenge(config: IdentityConfig, bound: string, sealed: string | undefined): string | undefined {
  if (sealed === undefined) return undefined
  try {
    const { challenge, atMs } = JSON.parse(unseal(config.secrets, purpose(bound), sealed))
    return systemClock.now().getTime() - atMs < lastsMs ? challenge : undefined
  } catch {
    // Changed, made for another log-in, or sealed with a key that is gone.
    return undefined
  }
}

function readAnswer<T extends { id: string }>(json: string | undefined): T | undefined {
  try {
    const answer = JSON.parse(json ?? '') as T | null
    return typeof answer?.id === 'string' && !answer.id.includes('\0') ? answer : undefined
  } catch {
    return undefined
  }
}
