import { findKeyOwners } from '../distribution-keys/store.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { type Considered, type Judgement, keyIdOf, reachedLimit } from '../tariffs/rules.ts'
import { limitMessage, reasonMessage } from '../tariffs/sentences.ts'

/** Where in a ticket the reason of a refusal stands. */
const places: Partial<Record<Problem['type'], string>> = {
  'uitpas/event-not-found': 'eventId',
  'auth/forbidden': 'eventId',
  'openpas/organizer-inactive': 'eventId',
  'uitpas/invalid-uitpasnumber': 'uitpasNumber',
  'uitpas/passholder-not-found': 'uitpasNumber',
  'uitpas/invalid-card-status': 'uitpasNumber',
  'uitpas/passholder-no-active-cardsystems': 'uitpasNumber',
}

/** Refusals of one ticket of many say which: with a JSON pointer into the body. */
export async function pointed<Value>(index: number, act: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const place = places[error.type]
    throw withPointer(error, `/${index}${place ? `/${place}` : ''}`)
  }
}

function withPointer({ type, details }: Problem, jsonPointer: string): Problem {
  return new Problem(type, { ...details, schemaErrors: [{ jsonPointer, error: details.detail ?? 'is refused' }] })
}

/** Why this ticket is not given at this tariff. */
export async function refusalOf(
  work: Work,
  refused: { index: number; tariffId: string; offer: Considered | undefined; judgement: Judgement },
): Promise<Problem> {
  const { index, tariffId, offer, judgement } = refused
  const at = (problem: Problem) => withPointer(problem, `/${index}/tariff/id`)
  if (offer?.verdict === 'OFFERED') return withPointer(reached(offer, work.now), `/${index}`)
  const keyId = keyIdOf(tariffId)
  if (keyId === undefined) return at(new Problem('uitpas/invalid-coupon', { detail: 'No coupon of this passholder' }))
  const message = judgement.reason && reasonMessage(judgement.reason, judgement.socialTariff)
  const endUserMessage = message ? { endUserMessage: message } : {}
  if (!offer) {
    const wasThere = (await findKeyOwners(work.trx, [keyId])).has(keyId)
    return wasThere
      ? at(new Problem('uitpas/social-tariff-discount-expired', { detail: 'This tariff is not given any more' }))
      : at(new Problem('body/invalid-data', { detail: 'There is no such tariff' }))
  }
  if (judgement.reason === 'EXPIRED') return at(new Problem('uitpas/social-tariff-expired', endUserMessage))
  if (judgement.reason === 'SUSPENDED') return at(new Problem('uitpas/social-tariff-suspended', endUserMessage))
  return at(new Problem('body/invalid-data', { detail: `The tariff is refused: ${offer.verdict}`, ...endUserMessage }))
}

/** A limit of the group pass is about how many are asked for, any other about how many there are already. */
function reached(offer: Considered, now: Date): Problem {
  const limit = reachedLimit(offer.limits)
  const ofGroup = limit?.kind === 'GROUP_YEAR' || limit?.kind === 'GROUP_DAY'
  return new Problem(ofGroup ? 'uitpas/invalid-number-of-tickets' : 'uitpas/maximum-reached', {
    detail: limit ? `${limit.kind}: ${limit.used} of ${limit.volume}` : 'No more tickets',
    ...(limit ? { endUserMessage: limitMessage(limit, now) } : {}),
  })
}
