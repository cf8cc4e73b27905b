import { createCardSystem } from '../../src/card-systems/store.ts'
import { handOutCard } from '../../src/cards/hand-out.ts'
import { insertStock } from '../../src/cards/store.ts'
import { transact } from '../../src/db/transact.ts'
import type { Calendar } from '../../src/events/calendar.ts'
import type { EventSettings } from '../../src/events/event.ts'
import { saveEventSettings, saveEvents, savePlaces } from '../../src/events/store.ts'
import { contractPermissions, type Permission } from '../../src/http/permissions.ts'
import { insertMembership } from '../../src/memberships/store.ts'
import { createOrganizer } from '../../src/organizers/store.ts'
import { registerPassholder } from '../../src/passholders/register.ts'
import {
  addOrganizerToGroup,
  addStaff,
  createPermissionGroup,
  putClientPermissions,
} from '../../src/permissions/store.ts'
import type { Day } from '../../src/values/day.ts'
import { newId } from '../../src/values/ids.ts'
import { completeUitpasNumber } from '../../src/values/uitpas-number.ts'
import type { Stage, TestApp } from '../test-app.ts'
import { addDigitalNumbers } from './region.ts'

let cards = 0

/** A UiTPAS number that no other test has. */
export function nextNumber(socialTariff = false): string {
  cards += 1
  return completeUitpasNumber(`09${String(cards).padStart(9, '0')}${socialTariff ? 1 : 0}`)
}

export interface Counter {
  cardSystemId: number
  organizerId: string
  placeId: string
  /** Always open, one point, once a day. */
  eventId: string
  clientId: string
  accountId: string
  /** Of a client with every permission for the balie. */
  token: string
  /** Of a member of its staff. */
  staffToken: string
}

/** A region with one balie, one event that is always open, one client and one member of staff. */
export async function openCounter(
  test: Stage,
  permissions: readonly Permission[] = contractPermissions,
): Promise<Counter> {
  const counter = { organizerId: newId(), placeId: newId(), clientId: `client-${newId()}`, accountId: newId() }
  const at = test.clock.now()
  const cardSystemId = await transact(test.db, async (trx) => {
    const id = await createCardSystem(trx, { name: `UiTPAS ${counter.organizerId.slice(-6)}` })
    await addDigitalNumbers(trx, id, at)
    await createOrganizer(trx, {
      id: counter.organizerId,
      name: 'Bibliotheek Eeklo',
      linkedLocationId: counter.placeId,
      city: 'Eeklo',
      cardSystemIds: [id],
    })
    const place = {
      id: counter.placeId,
      name: { nl: 'Bibliotheek Eeklo' },
      street: null,
      postalCode: '9900',
      city: 'Eeklo',
      latitude: null,
      longitude: null,
    }
    await savePlaces(trx, [place], at)
    await putClientPermissions(trx, { clientId: counter.clientId, organizerId: counter.organizerId, permissions })
    const group = await createPermissionGroup(trx, `Groep ${counter.organizerId}`, permissions)
    await addOrganizerToGroup(trx, counter.organizerId, group)
    await addStaff(trx, { organizerId: counter.organizerId, accountId: counter.accountId, type: 'MEMBER', at })
    return id
  })
  const eventId = await addEvent(test, counter, { type: 'permanent', hours: [] })
  return {
    ...counter,
    cardSystemId,
    eventId,
    token: await test.clientToken(counter.clientId),
    staffToken: await test.userToken(counter.accountId),
  }
}

export async function addEvent(
  test: Stage,
  where: { organizerId: string; placeId: string },
  calendar: Calendar,
  options: { settings?: EventSettings; title?: string; status?: 'Available' | 'Unavailable' } = {},
): Promise<string> {
  const id = newId()
  await transact(test.db, async (trx) => {
    const name = { nl: options.title ?? 'Lantaarns maken met wilgentenen' }
    const status = options.status ?? 'Available'
    await saveEvents(
      trx,
      [{ id, organizerId: where.organizerId, placeId: where.placeId, name, calendar, status }],
      test.clock.now(),
    )
    if (options.settings) await saveEventSettings(trx, id, options.settings)
  })
  return id
}

export interface TestPassholder {
  passholderId: string
  uitpasNumber: string
}

/** A person of the region with an active card. */
export async function addPassholder(
  test: Stage,
  cardSystemId: number,
  options: {
    firstName?: string
    name?: string
    socialTariffEnd?: Day
    kind?: 'INDIVIDUAL' | 'GROUP'
    insz?: string
    dateOfBirth?: Day
    postalCode?: string
  } = {},
): Promise<TestPassholder> {
  const passholderId = newId()
  const uitpasNumber = nextNumber(options.socialTariffEnd !== undefined)
  const at = test.clock.now()
  await transact(test.db, async (trx) => {
    await registerPassholder(trx, test.config.secrets, {
      id: passholderId,
      kind: options.kind ?? 'INDIVIDUAL',
      name: options.name ?? 'De Vlieger',
      firstName: options.firstName ?? 'Noor',
      dateOfBirth: options.dateOfBirth ?? '1992-03-14',
      ...(options.insz === undefined ? {} : { insz: options.insz }),
      postalCode: options.postalCode ?? '9900',
      city: 'Eeklo',
      at,
    })
    // A member of long ago: no welcome reward comes with it.
    await insertMembership(trx, { passholderId, cardSystemId, at, socialTariffEnd: options.socialTariffEnd ?? null })
    await insertStock(trx, [{ uitpasNumber, cardSystemId }])
    await handOutCard(trx, { uitpasNumber, passholderId, at })
  })
  return { passholderId, uitpasNumber }
}

/** Sends a request to the partner API as the counter's client. */
export function asClient(test: Pick<TestApp, 'app'>, counter: Pick<Counter, 'token'>) {
  return async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ) => {
    const answer = await test.app.inject({
      method,
      url: `/api/uitpas${path}`,
      headers: { authorization: `Bearer ${counter.token}`, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    })
    return { status: answer.statusCode, headers: answer.headers, body: answer.body === '' ? undefined : answer.json() }
  }
}
