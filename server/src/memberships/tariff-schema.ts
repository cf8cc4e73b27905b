import { type Static, Type } from 'typebox'
import type { Day } from '../values/day.ts'
import type { SocialTariff } from './rules.ts'
import { type Membership, socialTariffOf } from './store.ts'

const DayText = Type.String({ format: 'date', pattern: '^[12]' })

export const ProofBody = Type.Object(
  {
    type: Type.Enum(['INCREASED_REIMBURSEMENT', 'PUBLIC_WELFARE', 'DEBT_MEDIATION', 'ASYLUM', 'OTHER']),
    date: DayText,
  },
  { additionalProperties: false, description: 'what was shown, and its date; never the document' },
)

/** Granting or extending; the end is the usual one of the card system when left out. */
export const TariffBody = Type.Object(
  { endDate: Type.Optional(DayText), proof: ProofBody },
  { additionalProperties: false },
)

const Reason = Type.String({
  minLength: 1,
  maxLength: 500,
  pattern: '\\S',
  description: 'why, for administrators; it stays until it is granted anew',
})
export const SuspensionBody = Type.Object({ until: DayText, reason: Reason }, { additionalProperties: false })
export const RevocationBody = Type.Object({ reason: Reason }, { additionalProperties: false })

/** What a membership's social tariff is now. Days are days. */
export const TariffAnswer = Type.Object({
  cardSystemId: Type.Integer(),
  status: Type.Enum(['NONE', 'ACTIVE', 'EXPIRED', 'SUSPENDED']),
  endDate: Type.Optional(Type.String({ format: 'date', description: 'the last day, grace period not included' })),
  inGracePeriod: Type.Optional(Type.Boolean()),
  countsUntil: Type.Optional(Type.String({ format: 'date' })),
  suspendedUntil: Type.Optional(Type.String({ format: 'date' })),
  proof: Type.Optional(Type.Object({ type: Type.String(), date: Type.String({ format: 'date' }) })),
})

export function tariffAnswer(membership: Membership, day: Day): Static<typeof TariffAnswer> {
  const { cardSystemId, proofType, proofDate } = membership
  const tariff: SocialTariff = socialTariffOf(membership, day)
  if (tariff.status === 'NONE') return { cardSystemId, status: 'NONE' }
  const { status, end, inGracePeriod, countsUntil, suspendedUntil } = tariff
  return {
    cardSystemId,
    status,
    endDate: end,
    inGracePeriod,
    countsUntil,
    ...(suspendedUntil === undefined ? {} : { suspendedUntil }),
    ...(proofType === null || proofDate === null ? {} : { proof: { type: proofType, date: proofDate } }),
  }
}
