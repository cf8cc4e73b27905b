import type { Config } from '../config.ts'
import type { Trx } from '../db/database.ts'
import { contractPermissions, type Permission } from '../http/permissions.ts'
import { createAccount } from '../identity/accounts.ts'
import { createClient } from '../identity/clients.ts'
import {
  addCardSystemAdmin,
  addOrganizerToGroup,
  addPlatformAdmin,
  addStaff,
  createPermissionGroup,
  putClientPermissions,
} from '../permissions/store.ts'
import { balieNamed, balies, type DemoGroup, TEST_ORGANIZER } from './balies.ts'
import { MEETJESLAND } from './regions.ts'

const PASSWORD = 'openpas-demo'

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
]
const registration: Permission[] = [
  ...look,
  'PASSHOLDERS_WRITE',
  'PASSHOLDERS_UPDATE',
  'PASSHOLDERS_WRITE_FOREIGN_COUNTRY',
  'PASSHOLDERS_PICTURE_READ',
  'PASSHOLDERS_PICTURE_WRITE',
  'MEMBERSHIP_PRICES_READ',
]
const authorised: Permission[] = [
  ...registration,
  'PASSHOLDERS_WRITE_SOCIALTARIFF',
  'PASSHOLDERS_WRITE_SOCIALTARIFF_FULL_CARDSYSTEM',
  'PASSHOLDERS_PRIVATE_READ',
  'PASSHOLDERS_PRIVATE_WRITE',
]

/** The handbook's three kinds of balie. */
const groups: Record<DemoGroup, { name: string; permissions: Permission[] }> = {
  authorised: { name: 'Geautoriseerde registratiebalie', permissions: authorised },
  unauthorised: { name: 'Niet-geautoriseerde registratiebalie', permissions: registration },
  checkin: { name: 'Check-in- en ticketbalie', permissions: counter },
}

export async function loadGroups(trx: Trx): Promise<void> {
  for (const [key, { name, permissions }] of Object.entries(groups)) {
    const id = await createPermissionGroup(trx, name, permissions)
    for (const balie of balies.filter((one) => one.groups.some((group) => group === key))) {
      await addOrganizerToGroup(trx, balie.id, id)
    }
  }
}

/** Three people who can log in, all with the same password, and the client that partners test with. */
export async function loadAccounts(trx: Trx, secrets: Config['secrets'], at: Date): Promise<void> {
  // One after the other: a password takes 20 ms of processor time, and a transaction is one connection.
  const hilde = await account(trx, 'balie@demo.test', 'Hilde', 'Van Damme')
  await addStaff(trx, { organizerId: balieNamed('Bibliotheek Eeklo').id, accountId: hilde, type: 'ADMIN', at })
  await addStaff(trx, { organizerId: balieNamed('CC De Herbakker').id, accountId: hilde, type: 'MEMBER', at })
  const katrien = await account(trx, 'ksb@demo.test', 'Katrien', 'Wieme')
  await addCardSystemAdmin(trx, { cardSystemId: MEETJESLAND, accountId: katrien, at })
  const samira = await account(trx, 'platform@demo.test', 'Samira', 'Lievens')
  await addPlatformAdmin(trx, { accountId: samira, at })

  const clientId = 'demo-partner'
  await createClient(trx, secrets, { clientId, name: 'Demo-partner', kind: 'confidential', secret: 'demo-secret' })
  await putClientPermissions(trx, { clientId, organizerId: TEST_ORGANIZER, permissions: organizerPermissions })
}

/** What can be held for one organizer: the `_ALL` ones would reach beyond it. */
const organizerPermissions = contractPermissions.filter((permission) => !permission.endsWith('_ALL'))

function account(trx: Trx, email: string, givenName: string, familyName: string): Promise<string> {
  const name = `${givenName} ${familyName}`
  return createAccount(trx, { email, name, givenName, password: PASSWORD, emailVerified: true })
}
