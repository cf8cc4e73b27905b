/** The shapes of `/api/balie`, generated from its API document. */
export type {
  Activity,
  Balie,
  CardDetail,
  DayEntry,
  GetActivitiesAnswer as Activities,
  GetMeAnswer as Me,
  GetTodayAnswer as DayList,
  HistoryEntry,
  Person,
  PostRedemptionsAnswer as Redeemed,
  RewardRow,
  Scan,
} from '../../../contract/balie.d.ts'
