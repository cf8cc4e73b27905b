import { blockCard } from '../../src/cards/block.ts'
import { handOutCard, takeOverDigitalCard } from '../../src/cards/hand-out.ts'
import { type BlockReason, insertStock } from '../../src/cards/store.ts'
import { transact } from '../../src/db/transact.ts'
import { joinCardSystem } from '../../src/memberships/join.ts'
import type { NewMembership } from '../../src/memberships/store.ts'
import { registerPassholder } from '../../src/passholders/register.ts'
import type { NewPassholder } from '../../src/passholders/store.ts'
import { newId } from '../../src/values/ids.ts'
import { completeUitpasNumber } from '../../src/values/uitpas-number.ts'
import type { Stage } from '../test-app.ts'

let serial = 0

/** A number that no other card of this test run has. */
export function nextUitpasNumber(socialTariff = false): string {
  serial += 1
  return completeUitpasNumber(`0999${String(serial).padStart(7, '0')}${socialTariff ? 1 : 0}`)
}

/** The national number of somebody born on this day. */
export function inszOf(birth: string, sequence = 1): string {
  const nine = `${birth.slice(2, 4)}${birth.slice(5, 7)}${birth.slice(8)}${String(sequence).padStart(3, '0')}`
  const base = Number(birth.slice(0, 4)) < 2000 ? nine : `2${nine}`
  return nine + String(97 - (Number(base) % 97)).padStart(2, '0')
}

export type Person = Partial<NewPassholder>

/** Noor Desmet from Gent, unless told otherwise; without membership or card. */
export async function addPerson(test: Stage, person: Person = {}): Promise<string> {
  const id = person.id ?? newId()
  const noor = { name: 'Desmet', firstName: 'Noor', postalCode: '9000', city: 'Gent', at: test.clock.now() }
  const born = person.kind === 'GROUP' ? {} : { dateOfBirth: '1998-05-12' }
  await transact(test.db, (trx) => registerPassholder(trx, test.config.secrets, { ...noor, ...born, ...person, id }))
  return id
}

interface Membership extends Partial<NewMembership> {
  uitpasNumber?: string
  /** Without it the card is digital. */
  chipNumber?: string
  blocked?: BlockReason
}

/** Makes somebody a member with a card; returns the number of the card. */
export async function addMembership(
  test: Stage,
  passholderId: string,
  cardSystemId: number,
  membership: Membership = {},
): Promise<string> {
  const { uitpasNumber = nextUitpasNumber(), chipNumber, blocked, ...rest } = membership
  const at = rest.at ?? test.clock.now()
  await transact(test.db, async (trx) => {
    await joinCardSystem(trx, { ...rest, passholderId, cardSystemId, at })
    if (chipNumber === undefined) await takeOverDigitalCard(trx, { uitpasNumber, cardSystemId, passholderId, at })
    else {
      await insertStock(trx, [{ uitpasNumber, chipNumber, cardSystemId }])
      await handOutCard(trx, { uitpasNumber, passholderId, at })
    }
    if (blocked) await blockCard(trx, { uitpasNumber, reason: blocked, at })
  })
  return uitpasNumber
}

/** A person with a membership and a card. */
export async function addPassholder(
  test: Stage,
  cardSystemId: number,
  person: Person = {},
  membership: Membership = {},
): Promise<{ id: string; uitpasNumber: string }> {
  const id = await addPerson(test, person)
  return { id, uitpasNumber: await addMembership(test, id, cardSystemId, membership) }
}
