import { insertAssociation, insertAssociationMembership, replaceRights } from '../associations/store.ts'
import type { Trx } from '../db/database.ts'
import { insertSchool, setSchool } from '../schools/store.ts'
import { addDays, dayOf } from '../values/day.ts'
import { balieNamed } from './balies.ts'
import { demoId } from './ids.ts'
import { passholderIdOf, people } from './load-people.ts'
import { MEETJESLAND } from './regions.ts'

const none = { yearlyEnd: null, endAge: null, months: null, renewalDays: 60 }
/** One of each kind of end; the library registers members, the cultural centre sees them. */
const associations = [
  { ...none, name: 'Scouts Eeklo', endDateType: 'CUSTOM', yearlyEnd: '08-31' },
  { ...none, name: 'Jeugdatelier Kunst 26', endDateType: 'BASED_ON_DATE_OF_BIRTH', endAge: 26 },
  { ...none, name: 'Zwemclub De Boomgaard', endDateType: 'BASED_ON_REGISTRATION_DATE', months: 12 },
] as const
const schools = ['Atheneum Eeklo', 'College Onze-Lieve-Vrouw-ten-Doorn']

/** Associations and schools of the Meetjesland, with some who are in them. */
export async function loadCircles(trx: Trx, now: Date): Promise<void> {
  const kato = personNamed('Kato Bauwens')
  for (const { name, ...rule } of associations) {
    const id = demoId('association', name)
    await insertAssociation(trx, { id, cardSystemId: MEETJESLAND, name, active: true, ...rule })
    await replaceRights(trx, id, [
      { organizerId: balieNamed('Bibliotheek Eeklo').id, canWrite: true },
      { organizerId: balieNamed('CC De Herbakker').id, canWrite: false },
    ])
  }
  const today = dayOf(now)
  // Soon due, so that it can be renewed.
  const membership = { since: addDays(today, -340), endDate: addDays(today, 25) }
  const associationId = demoId('association', 'Zwemclub De Boomgaard')
  await insertAssociationMembership(trx, { passholderId: kato, associationId, ...membership })
  for (const name of schools) {
    const school = { street: null, postalCode: '9900', city: 'Eeklo', active: true, cardSystemId: MEETJESLAND }
    await insertSchool(trx, { id: demoId('school', name), name, ...school })
  }
  await setSchool(trx, kato, demoId('school', schools[0] ?? ''), now)
}

function personNamed(name: string): string {
  const person = people.find((one) => `${one.firstName} ${one.name}` === name)
  if (!person) throw new Error(`The demo has nobody called ${name}`)
  return passholderIdOf(person)
}
