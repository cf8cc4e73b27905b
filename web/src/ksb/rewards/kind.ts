import type { RewardType } from '../../api/ksb-rewards.ts'

/** As it stands in the address: `/rewards/points`, `/rewards/welcome`. */
export const kinds = ['points', 'welcome'] as const
export type Kind = (typeof kinds)[number]

export const readKind = (text: string): Kind => (text === 'welcome' ? 'welcome' : 'points')
export const typeOf = (kind: Kind): RewardType => (kind === 'welcome' ? 'WELCOME' : 'POINTS')
