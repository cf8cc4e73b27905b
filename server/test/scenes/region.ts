import {
  addPostalCodesToCardSystem,
  createCardSystem,
  saveMunicipalities,
  savePostalCodes,
} from '../../src/card-systems/store.ts'
import { addNumberRange } from '../../src/cards/number-ranges.ts'
import type { Trx } from '../../src/db/database.ts'
import { transact } from '../../src/db/transact.ts'
import type { Permission } from '../../src/http/permissions.ts'
import { createClient } from '../../src/identity/clients.ts'
import { createOrganizer } from '../../src/organizers/store.ts'
import {
  addCardSystemAdmin,
  addOrganizerToGroup,
  addStaff,
  createPermissionGroup,
  putClientPermissions,
} from '../../src/permissions/store.ts'
import { newId } from '../../src/values/ids.ts'
import type { Stage } from '../test-app.ts'

/** Gives a card system a hundred thousand numbers of its own for digital cards. */
export async function addDigitalNumbers(trx: Trx, cardSystemId: number, at: Date): Promise<void> {
  const firstSerial = 80_000_000_000 + cardSystemId * 100_000
  await addNumberRange(trx, { cardSystemId, firstSerial, lastSerial: firstSerial + 99_999, at })
}

/** Two regions, each with a balie. */
export interface Regions {
  gent: number
  meetjesland: number
  /** A balie of the region of Gent. */
  vooruit: string
  /** A balie of the Meetjesland. */
  herbakker: string
}

export async function addRegions(test: Pick<Stage, 'db' | 'clock'>): Promise<Regions> {
  return transact(test.db, async (trx) => {
    await saveMunicipalities(trx, [
      { nisCode: '44021', name: 'Gent' },
      { nisCode: '43005', name: 'Eeklo' },
    ])
    await savePostalCodes(trx, [
      { postalCode: '9000', name: 'Gent', nisCode: '44021', latitude: 51.0538, longitude: 3.725 },
      { postalCode: '9050', name: 'Gentbrugge', nisCode: '44021', latitude: 51.0365, longitude: 3.7677 },
      { postalCode: '9900', name: 'Eeklo', nisCode: '43005', latitude: 51.1853, longitude: 3.5644 },
    ])
    const gent = await createCardSystem(trx, {
      name: 'UiTPAS Regio Gent',
      website: 'https://uitpas.example',
      primaryColor: '#00a0d2',
      gracePeriodDays: 30,
    })
    const meetjesland = await createCardSystem(trx, { name: 'UiTPAS Meetjesland' })
    await addPostalCodesToCardSystem(trx, gent, ['9000', '9050'])
    await addPostalCodesToCardSystem(trx, meetjesland, ['9900'])
    for (const id of [gent, meetjesland]) await addDigitalNumbers(trx, id, test.clock.now())
    const [vooruit, herbakker] = [newId(), newId()]
    const address = { street: 'Sint-Pietersnieuwstraat 23', postalCode: '9000', city: 'Gent' }
    await createOrganizer(trx, { id: vooruit, name: 'Kunstencentrum Vooruit', cardSystemIds: [gent], ...address })
    await createOrganizer(trx, { id: herbakker, name: 'N9 & Herbakker', cardSystemIds: [meetjesland] })
    return { gent, meetjesland, vooruit, herbakker }
  })
}

/** A client with these permissions for one organizer; returns its id and a header to call with. */
export async function addClient(test: Stage, organizerId: string, permissions: readonly Permission[]) {
  const clientId = newId()
  await transact(test.db, async (trx) => {
    await createClient(trx, test.config.secrets, { clientId, name: 'A ticket shop', kind: 'confidential' })
    await putClientPermissions(trx, { clientId, organizerId, permissions })
  })
  return { clientId, headers: { authorization: `Bearer ${await test.clientToken(clientId)}` } }
}

/** A person who works at a balie whose group allows this; returns the account and a header to call with. */
export async function addCounterWorker(test: Stage, organizerId: string, permissions: readonly Permission[]) {
  const accountId = newId()
  await transact(test.db, async (trx) => {
    const groupId = await createPermissionGroup(trx, `Groep ${accountId}`, permissions)
    await addOrganizerToGroup(trx, organizerId, groupId)
    await addStaff(trx, { organizerId, accountId, type: 'MEMBER', at: test.clock.now() })
  })
  return { accountId, headers: { authorization: `Bearer ${await test.userToken(accountId)}` } }
}

/** A person who administers a card system. */
export async function addAdministrator(test: Stage, cardSystemId: number) {
  const accountId = newId()
  await transact(test.db, (trx) => addCardSystemAdmin(trx, { cardSystemId, accountId, at: test.clock.now() }))
  return { accountId, headers: { authorization: `Bearer ${await test.userToken(accountId)}` } }
}
