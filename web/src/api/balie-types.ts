import type { Static } from 'typebox'
import type * as schema from '../../../server/src/balie/schema.ts'

/** The shapes of `/api/balie`, taken from the schemas that the server validates with; nothing of it ends up in the app. */
export type Balie = Static<typeof schema.Balie>
export type Me = Static<typeof schema.Me>
export type Activity = Static<typeof schema.Activity>
export type Activities = Static<typeof schema.Activities>
export type Person = Static<typeof schema.Person>
export type RewardRow = Static<typeof schema.RewardRow>
export type HistoryEntry = Static<typeof schema.HistoryEntry>
export type Scan = Static<typeof schema.Scan>
export type Redeemed = Static<typeof schema.Redeemed>
export type DayEntry = Static<typeof schema.DayEntry>
export type DayList = Static<typeof schema.DayList>
