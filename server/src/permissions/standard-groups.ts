import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { Permission } from '../http/permissions.ts'
import { createPermissionGroup } from './store.ts'

const look: Permission[] = [
  'ORGANIZERS_SEARCH',
  'EVENTS_READ',
  'EVENT_SETTINGS_READ',
  'PASSES_READ',
  'PASSES_INSZNUMBERS_READ',
  'PASSES_CHIPNUMBERS_READ',
  'PASSHOLDERS_SEARCH',
  'GROUPPASSES_SEARCH',
  'CARDS_READ',
]
const counter: Permission[] = [
  ...look,
  'TARIFFS_READ',
  'TICKETSALES_SEARCH',
  'TICKETSALES_REGISTER',
  'EVENTS_QR_CHECKINCODE',
  'CHECKINS_READ',
  'CHECKINS_WRITE',
  'PASSHOLDER_COUPONS_READ',
  'GROUPPASS_COUPONS_READ',
  'REWARDS_READ',
  'REWARDS_REDEEM',
  'REWARDS_PASSHOLDERS_READ',
  'ORGANIZERS_REPORTS',
  'KIOSKS_READ',
  'KIOSKS_WRITE',
  'ACTIVITIES_WRITE',
]
const registration: Permission[] = [
  ...look,
  'PASSHOLDERS_WRITE',
  'PASSHOLDERS_UPDATE',
  'PASSHOLDERS_WRITE_FOREIGN_COUNTRY',
  'PASSHOLDERS_PICTURE_READ',
  'PASSHOLDERS_PICTURE_WRITE',
  'MEMBERSHIP_PRICES_READ',
  'ASSOCIATIONS',
  'PASSHOLDERS_FAMILY_MEMBERS',
  'CARDS_BLOCK',
  'CARDS_REPLACE',
  'CARDS_STOCK',
  'MEMBERSHIPS_MOVE',
  'ACTIVITIES_WRITE',
]
const authorised: Permission[] = [
  ...registration,
  'PASSHOLDERS_WRITE_SOCIALTARIFF',
  'PASSHOLDERS_WRITE_SOCIALTARIFF_FULL_CARDSYSTEM',
  'PASSHOLDERS_PRIVATE_READ',
  'PASSHOLDERS_PRIVATE_WRITE',
  'PASSHOLDERS_WRITE_WITHOUT_INSZ',
  'GROUPPASSES_WRITE',
]

/** The three kinds of balie of the handbook, as every installation begins with them. They can be edited from then on. */
export const standardGroups = {
  authorised: { name: 'Geautoriseerde registratiebalie', permissions: authorised },
  unauthorised: { name: 'Niet-geautoriseerde registratiebalie', permissions: registration },
  checkin: { name: 'Check-in- en ticketbalie', permissions: counter },
} as const satisfies Record<string, { name: string; permissions: Permission[] }>

/** Puts them where there is no group at all; of several servers that start at once, the first does. */
export async function installStandardGroups(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7265650)`.execute(trx)
  const any = await trx.selectFrom('permission_groups').select('id').limit(1).executeTakeFirst()
  if (any) return
  for (const { name, permissions } of Object.values(standardGroups)) {
    await createPermissionGroup(trx, name, permissions)
  }
}
