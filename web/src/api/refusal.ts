import type { refusals } from '../i18n/nl/refusals.ts'
import type { Problem } from './problem.ts'

export type RefusalKey = Exclude<keyof typeof refusals, 'result'>

/**
 * Which sentence belongs to which type of problem. Several types say the same thing to a person: the partner API tells
 * a wrong number from an unknown one in three ways.
 */
const keys: Record<string, RefusalKey> = {
  'uitpas/card-blocked': 'card-blocked',
  'uitpas/invalid-card': 'invalid-card',
  'uitpas/passholder-blocked': 'passholder-blocked',
  'uitpas/pass-not-found': 'pass-not-found',
  'uitpas/passholder-not-found': 'pass-not-found',
  'uitpas/invalid-uitpas-number': 'number-wrong',
  'uitpas/invalid-uitpasnumber': 'number-wrong',
  'uitpas/invalid-insz-number': 'number-wrong',
  'uitpas/passholder-no-active-cardsystems': 'no-active-membership',
  'uitpas/checkin-not-allowed': 'checkin-not-allowed',
  'uitpas/event-not-found': 'event-not-found',
  'uitpas/group-pass': 'group-pass',
  'uitpas/social-tariff-expired': 'social-tariff-expired',
  'uitpas/social-tariff-discount-expired': 'social-tariff-expired',
  'uitpas/social-tariff-suspended': 'social-tariff-suspended',
  'uitpas/maximum-reached': 'maximum-reached',
  'uitpas/reward-not-found': 'reward-not-found',
  'uitpas/reward-passholder-no-applicable-cardsystems': 'reward-not-for-pass',
  'uitpas/reward-passholder-points-constraint': 'reward-points',
  'uitpas/reward-passholder-volume-constraint': 'reward-user-limit',
  'uitpas/reward-period-constraint': 'reward-period',
  'uitpas/reward-volume-constraint': 'reward-sold-out',
  'uitpas/rate-limited': 'too-fast',
  'openpas/organizer-inactive': 'balie-inactive',
  'openpas/already-undone': 'already-undone',
  'openpas/unavailable': 'unavailable',
  'openpas/request-in-flight': 'unavailable',
  'auth/forbidden': 'forbidden',
  'auth/unauthorized': 'logged-out',
  'url/not-found': 'not-found',
  'web/logged-out': 'logged-out',
  'web/no-network': 'no-network',
}

const byCardStatus: Record<string, RefusalKey> = {
  PROVISIONED: 'card-not-handed-out',
  LOCAL_STOCK: 'card-not-handed-out',
  BLOCKED: 'card-blocked',
  DELETED: 'card-deleted',
}

/** `cardStatus` tells what a card that "has the wrong status" is: blocked, or not handed out yet. */
export function refusalKey(problemName: string, cardStatus?: string): RefusalKey {
  if (problemName === 'uitpas/invalid-card-status') return byCardStatus[cardStatus ?? 'BLOCKED'] ?? 'invalid-card'
  return keys[problemName] ?? 'unexpected'
}

/**
 * Refusals of which only the server knows the particulars (from when, until when, how often). There its sentence wins
 * over ours; elsewhere ours is at least as good, and it has the parts in their place.
 */
const serverSaysMore: ReadonlySet<RefusalKey> = new Set<RefusalKey>([
  'checkin-not-allowed',
  'invalid-card',
  'social-tariff-expired',
  'social-tariff-suspended',
  'maximum-reached',
  'reward-points',
  'reward-user-limit',
  'reward-period',
  'no-active-membership',
  'forbidden',
  'unexpected',
])

export interface Sentence {
  title: string
  text: string
}

/** The server's sentence, cut after its first full stop into what is the case and what can be done. */
export function serverSentence(
  key: RefusalKey,
  message: Partial<Record<string, string>> | undefined,
  language: string,
): Sentence | null {
  const said = message?.[language]
  if (said === undefined || said === '' || !serverSaysMore.has(key)) return null
  const end = said.search(/\.\s/)
  return end === -1
    ? { title: said.replace(/\.$/, ''), text: '' }
    : { title: said.slice(0, end), text: said.slice(end + 1).trim() }
}

/** Every refusal that a card shows by itself, without anything about its holder: it may have been found. */
const aboutCard: ReadonlySet<RefusalKey> = new Set<RefusalKey>([
  'card-blocked',
  'card-deleted',
  'card-not-handed-out',
  'invalid-card',
  'pass-not-found',
])

export const isAboutCard = (key: RefusalKey): boolean => aboutCard.has(key)

/** A number that the server did not accept as a number is a wrong number, whichever way it says so. */
export const refusalKeyOfScan = (problem: Problem): RefusalKey =>
  problem.name === 'body/invalid-data' ? 'number-wrong' : refusalKeyOf(problem)

export const refusalKeyOf = (problem: Problem): RefusalKey => refusalKey(problem.name, problem.body.cardStatus)
