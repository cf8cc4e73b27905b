import type { Config } from '../config.ts'
import type { Trx } from '../db/database.ts'
import { contractPermissions } from '../http/permissions.ts'
import { createAccount } from '../identity/accounts.ts'
import { createClient } from '../identity/clients.ts'
import { linkAccount } from '../passholders/link-account.ts'
import { installStandardGroups, standardGroups } from '../permissions/standard-groups.ts'
import {
  addCardSystemAdmin,
  addOrganizerToGroup,
  addPlatformAdmin,
  addStaff,
  findPermissionGroupByName,
  putClientPermissions,
} from '../permissions/store.ts'
import { balieNamed, balies, TEST_ORGANIZER } from './balies.ts'
import { idNamed } from './load-people.ts'
import { MEETJESLAND } from './regions.ts'

const PASSWORD = 'openpas-demo'

export async function loadGroups(trx: Trx): Promise<void> {
  await installStandardGroups(trx)
  for (const [key, { name }] of Object.entries(standardGroups)) {
    const id = (await findPermissionGroupByName(trx, name))?.id
    if (id === undefined) throw new Error(`There is no group ${name}`)
    for (const balie of balies.filter((one) => one.groups.some((group) => group === key))) {
      await addOrganizerToGroup(trx, balie.id, id)
    }
  }
}

/** Four people who can log in, all with the same password, and the client that partners test with. */
export async function loadAccounts(trx: Trx, secrets: Config['secrets'], at: Date): Promise<void> {
  // One after the other: a password takes 20 ms of processor time, and a transaction is one connection.
  const hilde = await account(trx, 'balie@demo.test', 'Hilde', 'Van Damme')
  await addStaff(trx, { organizerId: balieNamed('Bibliotheek Eeklo').id, accountId: hilde, type: 'ADMIN', at })
  await addStaff(trx, { organizerId: balieNamed('CC De Herbakker').id, accountId: hilde, type: 'MEMBER', at })
  const jonas = await account(trx, 'aanbod@demo.test', 'Jonas', 'Claeys')
  await addStaff(trx, { organizerId: balieNamed('CC De Herbakker').id, accountId: jonas, type: 'MEMBER', at })
  const katrien = await account(trx, 'ksb@demo.test', 'Katrien', 'Wieme')
  await addCardSystemAdmin(trx, { cardSystemId: MEETJESLAND, accountId: katrien, at })
  const samira = await account(trx, 'platform@demo.test', 'Samira', 'Lievens')
  await addPlatformAdmin(trx, { accountId: samira, at })
  // A passholder: her own pass and points, and two children in her family.
  const noor = await account(trx, 'noor@demo.test', 'Noor', 'De Vlieger')
  await linkAccount(trx, idNamed('Noor De Vlieger'), noor)

  const clientId = 'demo-partner'
  await createClient(trx, secrets, {
    clientId,
    name: 'Demo-partner',
    kind: 'confidential',
    secret: 'demo-secret',
    // Where somebody who tries something out has their own website.
    redirectUris: ['http://localhost:8080/callback'],
    postLogoutRedirectUris: ['http://localhost:8080/'],
  })
  await putClientPermissions(trx, { clientId, organizerId: TEST_ORGANIZER, permissions: organizerPermissions })
}

/** What can be held for one organizer: the `_ALL` ones would reach beyond it. */
const organizerPermissions = contractPermissions.filter((permission) => !permission.endsWith('_ALL'))

function account(trx: Trx, email: string, givenName: string, familyName: string): Promise<string> {
  const name = `${givenName} ${familyName}`
  return createAccount(trx, { email, name, givenName, password: PASSWORD, emailVerified: true })
}
