/** The shapes of `/api/ksb`, generated from its API document. */
import type {
  GetCardSystemPassholderAnswer,
  GetCardSystemPassholderAuditAnswer,
  GetCardSystemPassholderCouponsAnswer,
  GetCardSystemPassholderRewardsAnswer,
  GetCardSystemPassholdersAnswer,
  GetCardSystemPassholderTicketSalesAnswer,
  GetCardSystemPassholderTransactionsAnswer,
  GetKsbMeAnswer,
} from '../../../contract/ksb.d.ts'

export type {
  CardDetail,
  CardSystemMembership,
  GetCardSystemAnswer as CardSystemParts,
  GetCardSystemCardAnswer as CardWithHistory,
  GetCardSystemPassholderAnswer as PassholderDetail,
  GetCardSystemPassholderAuditAnswer as AuditPage,
  GetCardSystemPassholderCouponsAnswer as CouponsPage,
  GetCardSystemPassholderRewardsAnswer as RewardsPage,
  GetCardSystemPassholdersAnswer as PassholdersPage,
  GetCardSystemPassholderTicketSalesAnswer as SalesPage,
  GetCardSystemPassholderTransactionsAnswer as PointsPage,
  GetKsbMeAnswer as Me,
  Passholder,
  PostCardSystemCardReplacementsAnswer as ReplacedCard,
  PostCardSystemCardReplacementsBody as NewCard,
  PostCardSystemPassholderNationalNumberAnswer as NationalNumber,
} from '../../../contract/ksb.d.ts'
export type CardSystem = GetKsbMeAnswer['cardSystems'][number]
export type ListedPassholder = GetCardSystemPassholdersAnswer['member'][number]
export type PassholderCard = GetCardSystemPassholderAnswer['cards'][number]
export type PointsEntry = GetCardSystemPassholderTransactionsAnswer['member'][number]
export type PassholderReward = GetCardSystemPassholderRewardsAnswer['member'][number]
export type PassholderSale = GetCardSystemPassholderTicketSalesAnswer['member'][number]
export type PassholderCoupon = GetCardSystemPassholderCouponsAnswer['member'][number]
export type AuditEntry = GetCardSystemPassholderAuditAnswer['member'][number]

export type {
  GetCardSystemBatchAnswer as CardBatch,
  GetCardSystemBatchesAnswer as BatchesPage,
  GetCardSystemCardsAnswer as CardsPage,
  GetCardSystemDeliveriesAnswer as DeliveriesPage,
  GetCardSystemNumberRangesAnswer as NumberRanges,
  GetCardSystemStockAnswer as StockPage,
  PostCardSystemBatchesBody as NewBatch,
  PostCardSystemDeliveriesBody as NewDelivery,
} from '../../../contract/ksb.d.ts'
