import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAssociation, addAssociationMember, addSchool } from '../../test/scenes/circles.ts'
import { addMembership, addPassholder, addPerson, inszOf, nextUitpasNumber } from '../../test/scenes/people.ts'
import { addAdministrator, addClient, addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { createOrganizer } from '../organizers/store.ts'
import { setSchool } from '../schools/store.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let regions: Regions
/** Searches for the balie in Gent. */
let headers: Record<string, string>

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  headers = (await addClient(t, regions.vooruit, ['PASSHOLDERS_SEARCH'])).headers
})
afterAll(() => t.close())

const get = async (path: string, as = headers) => {
  const answer = await t.app.inject({ url: `/api/uitpas${path}`, headers: as })
  return answer.json()
}
const search = (query: Record<string, string>, as = headers) => get(`/passholders?${new URLSearchParams(query)}`, as)
const found = async (query: Record<string, string>, as = headers) => {
  const answer = await search(query, as)
  expect(answer).toHaveProperty('totalItems')
  expect(answer.totalItems).toBe(answer.member.length)
  return answer.member.map((one: { id: string }) => one.id)
}
const problem = (type: string, status: number) => ({ type: `https://api.publiq.be/probs/${type}`, status })

test('one passholder is shown with everything the contract names', async () => {
  const accountId = newId()
  const insz = inszOf('1983-03-02', 15)
  const { id, uitpasNumber } = await addPassholder(
    t,
    regions.gent,
    {
      name: 'Çelik',
      firstName: 'Özlem',
      dateOfBirth: '1983-03-02',
      insz,
      gender: 'FEMALE',
      email: 'ozlem@example.be',
      phoneNumber: '+32470000000',
      street: 'Veldstraat 1',
      nationality: 'BE',
      uitidAccountId: accountId,
      registrationOrganizerId: regions.vooruit,
    },
    { socialTariffEnd: '2027-04-30', suspendedUntil: '2026-12-31' },
  )
  const person = await get(`/passholders/${id}`)
  expect(person).toMatchObject({
    id,
    name: 'Çelik',
    firstName: 'Özlem',
    inszNumber: insz,
    uitpasNumber,
    email: 'ozlem@example.be',
    creationDate: '2026-11-23T14:00:00+01:00',
    dateOfBirth: '1983-03-02',
    gender: 'FEMALE',
    registrationOrganizer: { id: regions.vooruit, name: 'Kunstencentrum Vooruit' },
    points: 0,
    uitidStatus: 'REGISTERED',
    address: { street: 'Veldstraat 1', postalCode: '9000', city: 'Gent', country: 'BE' },
    phoneNumber: '+32470000000',
    optInPreferences: { serviceMails: false, milestoneMails: false, infoMails: false, sms: false, post: false },
    nationality: 'BE',
  })
  expect(person.cardSystemMemberships).toMatchObject([
    {
      cardSystem: { id: regions.gent, name: 'UiTPAS Regio Gent' },
      uitpasNumber,
      currentCard: { uitpasNumber, cardType: 'DIGITAL', status: 'ACTIVE' },
      status: 'ACTIVE',
      socialTariff: {
        status: 'SUSPENDED',
        endDate: '2027-04-30T23:59:59+02:00',
        inGracePeriod: false,
        suspendedUntilDate: '2026-12-31T23:59:59+01:00',
      },
    },
  ])
})

test('the number of a passholder is that of the oldest active membership with an active card', async () => {
  const id = await addPerson(t, { name: 'Kaartenhuis' })
  const at = (year: number) => new Date(`${year}-06-01T12:00:00Z`)
  await addMembership(t, id, regions.gent, { blocked: 'LOST', at: at(2020) })
  expect(await get(`/passholders/${id}`)).not.toHaveProperty('uitpasNumber')
  const second = await addMembership(t, id, regions.meetjesland, { at: at(2024) })
  const person = await get(`/passholders/${id}`)
  expect(person.uitpasNumber).toBe(second)
  expect(person.cardSystemMemberships).toMatchObject([
    { cardSystem: { id: regions.gent }, currentCard: { status: 'BLOCKED' } },
    { cardSystem: { id: regions.meetjesland }, currentCard: { status: 'ACTIVE' } },
  ])
})

test('accents, capitals and small mistakes do not hide a person; half a name is enough', async () => {
  const { id } = await addPassholder(t, regions.gent, { name: 'Vercruyssen', firstName: 'Mathéo' })
  for (const name of ['Vercruyssen', 'VERCRUYSSEN', 'vercruysen', 'Verkruisen', 'Vercryussen', 'Vercru']) {
    expect(await found({ name })).toEqual([id])
  }
  for (const firstName of ['mathéo', 'Matheo', 'Mateo', 'Mahteo']) {
    expect(await found({ name: 'Vercruyssen', firstName })).toEqual([id])
  }
  expect(await found({ name: 'Vercruyssen', firstName: 'Lotte' })).toEqual([])
  expect(await found({ name: '...' })).toEqual([])
})

test('who is spelled as it was typed comes first; an order by name can be asked for', async () => {
  const add = async (name: string) => (await addPassholder(t, regions.gent, { name })).id
  const [peters, peeters] = [await add('Peeters-Quint'), await add('Peters-Quint')]
  expect(await found({ name: 'Peters-Quint' })).toEqual([peeters, peters])
  expect(await found({ name: 'Peters-Quint', 'sort[name]': 'asc' })).toEqual([peters, peeters])
  expect(await found({ name: 'Peters-Quint', 'sort[name]': 'desc' })).toEqual([peeters, peters])
})

test('address, e-mail, date of birth and registration balie narrow a search', async () => {
  const { id } = await addPassholder(t, regions.gent, {
    name: 'Zoekmans',
    street: 'Sint-Amandstraat 12',
    city: 'Gentbrugge',
    postalCode: '9050',
    email: 'Zoek.Mans@example.be',
    dateOfBirth: '2001-02-03',
    registrationOrganizerId: regions.vooruit,
  })
  await addPassholder(t, regions.gent, { name: 'Zoekmans', dateOfBirth: '2001-02-04' })
  const queries: Record<string, string>[] = [
    { 'address.street': 'sint amandstraat' },
    { 'address.city': 'gentbruge', name: 'Zoekmans' },
    { email: 'zoek.mans@EXAMPLE.be' },
    { name: 'Zoekmans', dateOfBirthFrom: '2001-02-03', dateOfBirthTo: '2001-02-03' },
    { name: 'Zoekmans', organizerId: regions.vooruit },
  ]
  for (const query of queries) expect(await found(query)).toEqual([id])
  expect(await found({ name: 'Zoekmans', dateOfBirthFrom: '2001-02-04' })).toHaveLength(1)
  expect(await found({ email: 'zoek_mans' })).toEqual([])
})

test('somebody is found by their school', async () => {
  const [college, other, away] = [
    await addSchool(t, regions.gent),
    await addSchool(t, regions.gent),
    await addSchool(t, regions.meetjesland),
  ]
  const pupil = await addPassholder(t, regions.gent)
  const { id: stranger } = await addPassholder(t, regions.gent)
  const since = new Date('2026-09-01T08:00:00Z')
  await transact(t.db, (trx) => setSchool(trx, pupil.id, college, since))
  await transact(t.db, (trx) => setSchool(trx, stranger, other, since))
  expect(await found({ schoolId: college })).toEqual([pupil.id])
  expect(await found({ schoolId: college, uitpasNumber: pupil.uitpasNumber })).toEqual([pupil.id])
  expect(await found({ schoolId: other, uitpasNumber: pupil.uitpasNumber })).toEqual([])
  for (const schoolId of [away, newId(), '1'])
    expect(await search({ schoolId }), schoolId).toMatchObject(problem('uitpas/school-not-found', 400))
})

test('somebody is found by their association, by how the membership stands, where it may be read', async () => {
  const scouts = await addAssociation(t, regions.gent, { reads: [regions.vooruit] })
  const hidden = await addAssociation(t, regions.gent, {})
  const [now, past, elsewhere] = [
    await addPassholder(t, regions.gent),
    await addPassholder(t, regions.gent),
    await addPassholder(t, regions.gent),
  ]
  // Frozen at 23 November 2026: the last day counts.
  await addAssociationMember(t, now.id, scouts, '2026-11-23')
  await addAssociationMember(t, past.id, scouts, '2026-11-22')
  await addAssociationMember(t, elsewhere.id, hidden, '2027-08-31')
  const by = async (associationMembershipStatus: string) =>
    (await found({ associationId: scouts, associationMembershipStatus })).sort()
  expect(await found({ associationId: scouts })).toEqual([now.id])
  expect(await by('ACTIVE')).toEqual([now.id])
  expect(await by('EXPIRED')).toEqual([past.id])
  expect(await by('ALL')).toEqual([now.id, past.id].sort())
  expect(await found({ associationMembershipStatus: 'EXPIRED' })).toEqual([past.id])
  for (const associationId of [hidden, newId(), '1'])
    expect(await search({ associationId }), associationId).toMatchObject(problem('uitpas/association-not-found', 400))
  const { headers: ksb } = await addAdministrator(t, regions.gent)
  expect(await found({ associationId: hidden }, ksb)).toEqual([elsewhere.id])
})

test('the same search goes with everything in the body, so that no number stands in an address', async () => {
  const insz = inszOf('1971-07-07', 3)
  const { id } = await addPassholder(t, regions.gent, { insz, dateOfBirth: '1971-07-07' })
  const post = (payload: object, as = headers) =>
    t.app.inject({ method: 'POST', url: '/api/uitpas/passholders/search', headers: as, payload })
  const before = t.logLines.length
  expect((await post({ inszNumber: insz })).json()).toMatchObject({ totalItems: 1, member: [{ id }] })
  expect((await post({ inszNumber: insz, limit: 0 })).json()).toEqual({ totalItems: 1, member: [] })
  expect(t.logLines.slice(before).join('')).not.toContain(insz)
  const refusals: [Record<string, string | number>, string][] = [
    [{ uitpasNumber: '0900000095903' }, 'uitpas/invalid-uitpas-number'],
    [{ inszNumber: '83030201541' }, 'uitpas/invalid-insz-number'],
    [{ organizerId: newId() }, 'uitpas/organizer-not-found'],
    [{ associationId: newId() }, 'uitpas/association-not-found'],
    [{ schoolId: newId() }, 'uitpas/school-not-found'],
    [{ limit: 101 }, 'url/query-limit-exceeded'],
  ]
  for (const [body, type] of refusals) expect((await post(body)).json()).toMatchObject(problem(type, 400))
})

test('pages are exact', async () => {
  const ids = []
  for (const firstName of ['Anna', 'Bram', 'Cem', 'Dora', 'Emre']) {
    ids.push((await addPassholder(t, regions.gent, { name: 'Bladzijde', firstName })).id)
  }
  const page = (start: number, limit: number) => search({ name: 'Bladzijde', start: `${start}`, limit: `${limit}` })
  expect((await page(0, 2)).member.map((one: { id: string }) => one.id)).toEqual(ids.slice(0, 2))
  expect((await page(4, 2)).member.map((one: { id: string }) => one.id)).toEqual(ids.slice(4))
  expect(await page(5, 2)).toEqual({ totalItems: 5, member: [] })
  expect(await page(0, 0)).toEqual({ totalItems: 5, member: [] })
  expect(await page(0, 101)).toMatchObject(problem('url/query-limit-exceeded', 400))
})

test('a list holds no national numbers, and groups are not people', async () => {
  const insz = inszOf('1998-05-12', 31)
  await addPassholder(t, regions.gent, { name: 'Lijstenmaker', insz })
  const group = await addPassholder(t, regions.gent, { kind: 'GROUP', name: 'Lijstenmaker', firstName: '' })
  const answer = await search({ name: 'Lijstenmaker' })
  expect(answer.totalItems).toBe(1)
  expect(JSON.stringify(answer)).not.toContain(insz)
  expect(await found({ uitpasNumber: group.uitpasNumber })).toEqual([])
  expect(await get(`/passholders/${group.id}`)).toMatchObject(problem('uitpas/passholder-not-found', 404))
})

test('a look-up by number finds anybody, every other search the people of one’s own card systems', async () => {
  const [insz, uitidId] = [inszOf('1998-05-12', 33), newId()]
  const { id, uitpasNumber } = await addPassholder(
    t,
    regions.meetjesland,
    { name: 'Bezoeker', insz, uitidAccountId: uitidId },
    { chipNumber: '04DDDDDDDDDD02' },
  )
  expect(await found({ name: 'Bezoeker' })).toEqual([])
  const lookUps: Record<string, string>[] = [
    { uitpasNumber },
    { chipNumber: '02DDDDDDDDDD04' },
    { inszNumber: insz },
    { uitidId },
  ]
  for (const query of lookUps) expect(await found(query)).toEqual([id])
  expect(await found({ uitpasNumber, name: 'Iemand' })).toEqual([])
  expect(await found({ uitpasNumber: nextUitpasNumber() })).toEqual([])
  expect(await found({ uitidId: 'nobody' })).toEqual([])
  expect(await get(`/passholders/${id}`)).toMatchObject(problem('auth/forbidden', 403))

  const everybody = await addClient(t, regions.vooruit, ['PASSHOLDERS_SEARCH_ALL'])
  expect(await found({ name: 'Bezoeker' }, everybody.headers)).toEqual([id])
  expect(await get(`/passholders/${id}`, everybody.headers)).toMatchObject({ id, inszNumber: insz })
})

test('who may look up by number only can do nothing else, and reads no national number', async () => {
  const insz = inszOf('1998-05-12', 35)
  const { id, uitpasNumber } = await addPassholder(t, regions.gent, { name: 'Nummers', insz })
  const { headers: byId } = await addClient(t, regions.vooruit, ['PASSHOLDERS_SEARCH_BY_ID'])
  expect(await found({ uitpasNumber }, byId)).toEqual([id])
  expect(await found({ inszNumber: insz, limit: '5', 'sort[name]': 'asc' }, byId)).toEqual([id])
  for (const query of [{ name: 'Nummers' }, { uitpasNumber, name: 'Nummers' }, {}]) {
    expect(await search(query as Record<string, string>, byId)).toMatchObject(problem('auth/forbidden', 403))
  }
  const person = await get(`/passholders/${id}`, byId)
  expect(person.id).toBe(id)
  expect(person).not.toHaveProperty('inszNumber')
})

test('an administrator sees the people of the own card system, also through a balie that is in two', async () => {
  const shared = newId()
  await transact(t.db, (trx) =>
    createOrganizer(trx, { id: shared, name: 'In twee', cardSystemIds: [regions.gent, regions.meetjesland] }),
  )
  const here = await addPassholder(t, regions.gent, { name: 'Tweesprong' })
  const there = await addPassholder(t, regions.meetjesland, { name: 'Tweesprong' })
  const { headers: ksb, accountId } = await addAdministrator(t, regions.gent)
  expect(await found({ name: 'Tweesprong' }, ksb)).toEqual([here.id])
  expect(await get(`/passholders/${there.id}`, ksb)).toMatchObject(problem('auth/forbidden', 403))
  expect(await found({ uitpasNumber: there.uitpasNumber }, ksb)).toEqual([there.id])

  const worker = await addCounterWorker(t, shared, ['PASSHOLDERS_SEARCH'])
  expect(await found({ name: 'Tweesprong' }, worker.headers)).toHaveLength(2)
  expect(accountId).not.toBe(worker.accountId)
})

test('refusals name what is wrong', async () => {
  await addPassholder(t, regions.gent, {}, { chipNumber: '04EEEEEEEEEE01' })
  await addPassholder(t, regions.gent, {}, { chipNumber: '01EEEEEEEEEE04' })
  const refusals: [Record<string, string>, string][] = [
    [{ uitpasNumber: '0900000095903' }, 'uitpas/invalid-uitpas-number'],
    [{ inszNumber: '83030201541' }, 'uitpas/invalid-insz-number'],
    [{ organizerId: newId() }, 'uitpas/organizer-not-found'],
    [{ organizerId: 'vooruit' }, 'uitpas/organizer-not-found'],
    [{ associationId: '1' }, 'uitpas/association-not-found'],
    [{ schoolId: '1' }, 'uitpas/school-not-found'],
    [{ chipNumber: 'xyz' }, 'url/invalid-data'],
    [{ chipNumber: '04EEEEEEEEEE01' }, 'url/invalid-data'],
    [{ dateOfBirthFrom: '2001-02-30' }, 'url/invalid-data'],
    [{ 'sort[name]': 'up' }, 'url/invalid-data'],
  ]
  for (const [query, type] of refusals) expect(await search(query)).toMatchObject(problem(type, 400))
  for (const id of [newId(), 'nobody']) {
    expect(await get(`/passholders/${id}`)).toMatchObject(problem('uitpas/passholder-not-found', 404))
  }
})

test('without a token or the permission nobody is shown', async () => {
  const { id } = await addPassholder(t, regions.gent)
  const { headers: other } = await addClient(t, regions.vooruit, ['PASSES_READ'])
  for (const path of ['/passholders', `/passholders/${id}`]) {
    expect(await get(path, {})).toMatchObject(problem('auth/unauthorized', 401))
    expect(await get(path, other)).toMatchObject(problem('auth/forbidden', 403))
  }
})

test('whoever was found or read is in the audit trail, with the fields and without the values', async () => {
  const { id } = await addPassholder(t, regions.gent, { name: 'Spoorloos', firstName: 'Ilse' })
  await search({ name: 'Spoorloos', firstName: 'Ilse' })
  await get(`/passholders/${id}`)
  await search({ name: 'Niemendal' })
  const entries = await t.db.selectFrom('audit_entries').selectAll().execute()
  const own = entries.filter((entry) => entry.passholder_id === id)
  expect(own.map((entry) => entry.act).sort()).toEqual(['passholder.read', 'passholder.search'])
  expect(own.find((entry) => entry.act === 'passholder.search')?.fields).toEqual(['name', 'firstName'])
  expect(entries.filter((entry) => entry.subject === 'passholders')).not.toHaveLength(0)
  expect(JSON.stringify(entries)).not.toMatch(/Spoorloos|Niemendal/)
})
