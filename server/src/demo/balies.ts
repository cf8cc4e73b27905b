import type { standardGroups } from '../permissions/standard-groups.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import { demoId } from './ids.ts'
import { GENT, MEETJESLAND, PASPARTOE } from './regions.ts'

/** The groups that every installation has. */
type DemoGroup = keyof typeof standardGroups

/** A balie that is also a place: events there are its activities. */
export interface DemoBalie {
  id: OrganizerId
  name: string
  active?: boolean
  street: string
  postalCode: string
  city: string
  latitude: number
  longitude: number
  cardSystemIds: CardSystemId[]
  groups: DemoGroup[]
}

/** Partners of the API test against this one; its id is theirs. */
export const TEST_ORGANIZER = '0ce87cbc-9299-4528-8d35-92225dc9489f'

type Rest = Omit<DemoBalie, 'id' | 'name' | 'cardSystemIds' | 'latitude' | 'longitude'> & { at: [number, number] }

function balie(name: string, cardSystemId: CardSystemId, { at: [latitude, longitude], ...rest }: Rest): DemoBalie {
  return { id: demoId('organizer', name), name, cardSystemIds: [cardSystemId], latitude, longitude, ...rest }
}

export const balies: readonly DemoBalie[] = [
  balie('Bibliotheek Eeklo', MEETJESLAND, {
    street: 'Molenstraat 36',
    postalCode: '9900',
    city: 'Eeklo',
    at: [51.1872, 3.5651],
    groups: ['authorised', 'checkin'],
  }),
  balie('CC De Herbakker', MEETJESLAND, {
    street: 'Pastoor De Nevestraat 10',
    postalCode: '9900',
    city: 'Eeklo',
    at: [51.1836, 3.5689],
    groups: ['unauthorised', 'checkin'],
  }),
  balie('Stadhuis Eeklo', MEETJESLAND, {
    street: 'Industrielaan 2',
    postalCode: '9900',
    city: 'Eeklo',
    at: [51.1816, 3.5496],
    groups: ['authorised', 'checkin'],
  }),
  balie('Zwembad De Boomgaard', MEETJESLAND, {
    street: 'Burgemeester Lionel Pussemierstraat 147',
    postalCode: '9900',
    city: 'Eeklo',
    at: [51.1902, 3.5571],
    groups: ['checkin'],
  }),
  balie('Cultuurhuis De Krekel', MEETJESLAND, {
    street: 'Markt 12',
    postalCode: '9900',
    city: 'Eeklo',
    at: [51.1855, 3.5668],
    groups: ['checkin'],
  }),
  balie('Dienst Vrije Tijd Kaprijke', MEETJESLAND, {
    street: 'Plein 1',
    postalCode: '9970',
    city: 'Kaprijke',
    at: [51.2178, 3.6156],
    groups: ['authorised', 'checkin'],
  }),
  balie('Gemeentehuis Assenede', MEETJESLAND, {
    street: 'Kasteelstraat 1',
    postalCode: '9960',
    city: 'Assenede',
    at: [51.2272, 3.7507],
    groups: ['authorised', 'checkin'],
  }),
  balie('Bibliotheek Wachtebeke', MEETJESLAND, {
    street: 'Dorp 61',
    postalCode: '9185',
    city: 'Wachtebeke',
    at: [51.1698, 3.8571],
    groups: ['unauthorised', 'checkin'],
  }),
  balie('Jeugdhuis De Kelder', MEETJESLAND, {
    active: false,
    street: 'Stationsstraat 80',
    postalCode: '9900',
    city: 'Eeklo',
    at: [51.1808, 3.5742],
    groups: ['checkin'],
  }),
  {
    id: TEST_ORGANIZER,
    name: '[TEST] UiTPAS Organisatie (Regio Gent + Paspartoe)',
    street: 'Sint-Pietersnieuwstraat 100',
    postalCode: '9000',
    city: 'Gent',
    latitude: 51.0467,
    longitude: 3.7265,
    cardSystemIds: [GENT, PASPARTOE],
    groups: ['authorised', 'checkin'],
  },
  balie('Bibliotheek De Krook', GENT, {
    street: 'Miriam Makebaplein 1',
    postalCode: '9000',
    city: 'Gent',
    at: [51.0488, 3.7293],
    groups: ['unauthorised', 'checkin'],
  }),
  balie('Dienstencentrum Gentbrugge', GENT, {
    street: 'Braemkasteelstraat 35',
    postalCode: '9050',
    city: 'Gentbrugge',
    at: [51.0359, 3.7617],
    groups: ['authorised', 'checkin'],
  }),
  balie('Muntpunt', PASPARTOE, {
    street: 'Munt 6',
    postalCode: '1000',
    city: 'Brussel',
    at: [50.8501, 4.3546],
    groups: ['authorised', 'checkin'],
  }),
]

/** @throws when the demo has no balie of that name */
export function balieNamed(name: string): DemoBalie {
  const found = balies.find((one) => one.name === name || one.id === name)
  if (!found) throw new Error(`The demo has no balie ${name}`)
  return found
}
