import type { desk } from '../../i18n/nl/desk.ts'

export type ActId = keyof typeof desk.acts

export type WhyNot = keyof typeof desk.whyNot
