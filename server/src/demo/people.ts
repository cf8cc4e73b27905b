import type { BlockReason } from '../cards/store.ts'
import type { Day } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { TEST_ORGANIZER } from './balies.ts'
import { GENT, MEETJESLAND, PASPARTOE } from './regions.ts'

/** How a social tariff stands on the day that the demo is loaded. */
export type DemoTariff = 'ACTIVE' | 'EXPIRED' | 'GRACE' | 'SUSPENDED'

export interface DemoMembership {
  cardSystemId: CardSystemId
  uitpasNumber: string
  /** Without it the card is digital. */
  chipNumber?: string
  tariff?: DemoTariff
  blocked?: BlockReason
}

export interface DemoPerson {
  firstName: string
  name: string
  gender: 'MALE' | 'FEMALE'
  born: Day
  /** Left out: one that fits date of birth and gender. */
  insz?: string
  street: string
  postalCode: string
  city: string
  /** Where they registered. */
  balie: string
  memberships: DemoMembership[]
  /** The balance in the end, history included. */
  points: number
}

type Address = [street: string, postalCode: string, city: string]
type Rest = Omit<
  DemoPerson,
  'firstName' | 'name' | 'gender' | 'born' | 'street' | 'postalCode' | 'city' | 'memberships'
>
type Card = Omit<DemoMembership, 'cardSystemId'>

function person(
  who: [firstName: string, name: string, gender: 'MALE' | 'FEMALE', born: Day],
  [street, postalCode, city]: Address,
  memberships: DemoMembership[],
  rest: Rest,
): DemoPerson {
  const [firstName, name, gender, born] = who
  return { firstName, name, gender, born, street, postalCode, city, memberships, ...rest }
}

const gent = (card: Card): DemoMembership[] => [{ cardSystemId: GENT, ...card }]
const paspartoe = (card: Card): DemoMembership[] => [{ cardSystemId: PASPARTOE, ...card }]
const meetjesland = (card: Card): DemoMembership[] => [{ cardSystemId: MEETJESLAND, ...card }]

/**
 * The public test data set: numbers, chips, national numbers and postal codes are the ones that partners test against.
 * The names are invented.
 */
export const testPeople: readonly DemoPerson[] = [
  person(
    ['Bram', 'Verstraete', 'MALE', '1983-03-02'],
    ['Visserij 44', '9000', 'Gent'],
    gent({ uitpasNumber: '0900000095902', chipNumber: '04784CDAEE3880' }),
    { insz: '83030201540', balie: TEST_ORGANIZER, points: 64 },
  ),
  person(
    ['Maria', 'Coppens', 'FEMALE', '1936-05-13'],
    ['Brusselsesteenweg 310', '9090', 'Melle'],
    gent({ uitpasNumber: '0900000067513', chipNumber: '04363CDAEE3880', tariff: 'ACTIVE' }),
    { insz: '36051380284', balie: TEST_ORGANIZER, points: 41 },
  ),
  person(
    ['Luc', 'Baert', 'MALE', '1966-01-01'],
    ['Blekersdijk 12', '9000', 'Gent'],
    gent({ uitpasNumber: '0900000031618', chipNumber: '04CEE7528E6180', tariff: 'EXPIRED' }),
    { insz: '66010101785', balie: TEST_ORGANIZER, points: 5 },
  ),
  person(
    ['Yasmina', 'Benali', 'FEMALE', '2008-09-18'],
    ['Gontrodestraat 8', '9090', 'Melle'],
    gent({ uitpasNumber: '0900010959113', chipNumber: '04ED6ACACF6180', tariff: 'ACTIVE' }),
    { insz: '08091860684', balie: 'Dienstencentrum Gentbrugge', points: 3 },
  ),
  person(
    ['Katleen', 'De Wilde', 'FEMALE', '1971-03-03'],
    ['Sleepstraat 201', '9000', 'Gent'],
    gent({ uitpasNumber: '0900000002312', chipNumber: '04B00412F15284', tariff: 'ACTIVE', blocked: 'LOST' }),
    { insz: '71030360442', balie: TEST_ORGANIZER, points: 17 },
  ),
  person(
    ['Ilyas', 'Bouazza', 'MALE', '2017-01-01'],
    ['Lakensestraat 90', '1000', 'Brussel'],
    paspartoe({ uitpasNumber: '0900000058918', chipNumber: '045157B2B63780', tariff: 'EXPIRED' }),
    { insz: '17010180147', balie: 'Muntpunt', points: 2 },
  ),
  person(
    ['Pieter', 'Lammens', 'MALE', '1980-01-01'],
    ['Coupure Links 33', '9000', 'Gent'],
    gent({ uitpasNumber: '1000000520006', chipNumber: '045A4832633680' }),
    { insz: '80010101392', balie: TEST_ORGANIZER, points: 0 },
  ),
  person(
    ['Jonas', 'Mertens', 'MALE', '2010-01-01'],
    ['Dok-Noord 5', '9000', 'Gent'],
    [
      { cardSystemId: GENT, uitpasNumber: '0900000093204', chipNumber: '045D69DAEE3880' },
      // The right to the reduced price is in the other region only.
      { cardSystemId: MEETJESLAND, uitpasNumber: '0900004605615', tariff: 'ACTIVE' },
    ],
    { insz: '10010105762', balie: TEST_ORGANIZER, points: 9 },
  ),
  person(
    ['Sofie', 'Van Hoorde', 'FEMALE', '1980-01-01'],
    ['Zuidstationstraat 18', '9000', 'Gent'],
    gent({ uitpasNumber: '0900004518305' }),
    { insz: '80010170282', balie: TEST_ORGANIZER, points: 6 },
  ),
  person(
    ['Lina', 'Peeters', 'FEMALE', '2020-01-01'],
    ['Zuidstationstraat 18', '9000', 'Gent'],
    gent({ uitpasNumber: '0900004518404' }),
    { insz: '20010170215', balie: TEST_ORGANIZER, points: 1 },
  ),
  person(
    ['Amina', 'Diallo', 'FEMALE', '1991-06-30'],
    ['Bevrijdingslaan 77', '9000', 'Gent'],
    gent({ uitpasNumber: '0900011902815', tariff: 'ACTIVE' }),
    { insz: '91063061055', balie: TEST_ORGANIZER, points: 14 },
  ),
  person(
    ['Fanta', 'Diallo', 'FEMALE', '2015-02-17'],
    ['Bevrijdingslaan 77', '9000', 'Gent'],
    gent({ uitpasNumber: '0900011903417', tariff: 'ACTIVE' }),
    { insz: '15021760024', balie: TEST_ORGANIZER, points: 8 },
  ),
]

const LIBRARY = 'Bibliotheek Eeklo'
const KAPRIJKE = 'Dienst Vrije Tijd Kaprijke'

/** The Meetjesland, as it is on every screenshot. */
export const meetjeslandPeople: readonly DemoPerson[] = [
  person(
    ['Noor', 'De Vlieger', 'FEMALE', '1992-10-07'],
    ['Koningin Astridplein 9', '9900', 'Eeklo'],
    meetjesland({ uitpasNumber: '0900000004110', chipNumber: '04A1B2C2D36180', tariff: 'ACTIVE' }),
    { balie: LIBRARY, points: 23 },
  ),
  person(
    ['Kato', 'Bauwens', 'FEMALE', '2014-03-12'],
    ['Boelare 31', '9900', 'Eeklo'],
    meetjesland({ uitpasNumber: '0900004120102', chipNumber: '041F0A62C83D80' }),
    { balie: LIBRARY, points: 7 },
  ),
  person(
    ['Jef', 'Claeys', 'MALE', '1951-08-30'],
    ['Zuidmoerstraat 120', '9900', 'Eeklo'],
    meetjesland({ uitpasNumber: '0900003881704', chipNumber: '042E1B73D94C80' }),
    { balie: LIBRARY, points: 112 },
  ),
  person(
    ['Godelieve', 'De Baets', 'FEMALE', '1947-01-04'],
    ['Voorstraat 14', '9970', 'Kaprijke'],
    meetjesland({ uitpasNumber: '0900001204511', chipNumber: '043D2C84EA5B80', tariff: 'GRACE' }),
    { balie: KAPRIJKE, points: 31 },
  ),
  person(
    ['Ayşe', 'Demirci', 'FEMALE', '1988-06-19'],
    ['Gentsesteenweg 55', '9900', 'Eeklo'],
    meetjesland({ uitpasNumber: '0900004431004', chipNumber: '044C3D95FB6A80', blocked: 'LOST' }),
    { balie: LIBRARY, points: 46 },
  ),
  person(
    ['Fatima', 'El Amrani', 'FEMALE', '1979-05-23'],
    ['Kaaistraat 3', '9900', 'Eeklo'],
    meetjesland({ uitpasNumber: '0900002995414', chipNumber: '045B4EA60C7980', tariff: 'ACTIVE' }),
    { balie: LIBRARY, points: 19 },
  ),
  person(
    ['Wout', 'Goethals', 'MALE', '2009-12-11'],
    ['Tieltsesteenweg 40', '9900', 'Eeklo'],
    meetjesland({ uitpasNumber: '0900004507704' }),
    { balie: LIBRARY, points: 4 },
  ),
  person(
    ['Amir', 'Haddad', 'MALE', '2001-02-02'],
    ['Molenstraat 71', '9900', 'Eeklo'],
    meetjesland({ uitpasNumber: '0900004512209', chipNumber: '046A5FB71D8880' }),
    { balie: LIBRARY, points: 15 },
  ),
  person(
    ['Oleksandra', 'Kovalenko', 'FEMALE', '1995-09-27'],
    ['Eeklostraat 8', '9971', 'Lembeke'],
    meetjesland({ uitpasNumber: '0900004366804', chipNumber: '047960C82E9780' }),
    { balie: KAPRIJKE, points: 11 },
  ),
  person(
    ['Tibo', 'Martens', 'MALE', '2017-04-16'],
    ['Patersstraat 22', '9900', 'Eeklo'],
    meetjesland({ uitpasNumber: '0900004229002', chipNumber: '048871D93FA680' }),
    { balie: LIBRARY, points: 3 },
  ),
  person(
    ['Lucas', 'Standaert', 'MALE', '1963-08-08'],
    ['Leopoldlaan 17', '9900', 'Eeklo'],
    meetjesland({ uitpasNumber: '0900001773309', chipNumber: '049782EA40B580' }),
    { balie: LIBRARY, points: 38 },
  ),
  person(
    ['Roger', 'Steyaert', 'MALE', '1938-12-02'],
    ['Raverschootstraat 201', '9900', 'Eeklo'],
    meetjesland({ uitpasNumber: '0900000994419', chipNumber: '04A693FB51C480', tariff: 'SUSPENDED' }),
    { balie: LIBRARY, points: 52 },
  ),
  person(
    ['Marie-Jeanne', 'Van den Bossche-Vermeersch', 'FEMALE', '1944-03-21'],
    ['Plein 26', '9970', 'Kaprijke'],
    meetjesland({ uitpasNumber: '0900000812603', chipNumber: '04B5A40C62D380' }),
    { balie: KAPRIJKE, points: 64 },
  ),
  person(
    ['Lowie', 'Van Hecke', 'MALE', '2015-07-29'],
    ['Boelare 88', '9900', 'Eeklo'],
    meetjesland({ uitpasNumber: '0900004145000', chipNumber: '04C4B51D73E280' }),
    { balie: LIBRARY, points: 12 },
  ),
  person(
    ['Elif', 'Yıldız', 'FEMALE', '1983-11-13'],
    ['Voorstraat 60', '9970', 'Kaprijke'],
    meetjesland({ uitpasNumber: '0900003339208' }),
    { balie: KAPRIJKE, points: 27 },
  ),
  person(
    ['Rudi', 'De Meyer', 'MALE', '1958-04-25'],
    ['Hoogstraat 5', '9960', 'Assenede'],
    meetjesland({ uitpasNumber: '0900002150119', chipNumber: '04D3C62E84F180', tariff: 'EXPIRED' }),
    { balie: 'Gemeentehuis Assenede', points: 20 },
  ),
  person(
    ['Hanne', 'Roels', 'FEMALE', '1999-07-14'],
    ['Langelede 40', '9185', 'Wachtebeke'],
    meetjesland({ uitpasNumber: '0900004401205', chipNumber: '04E2D73F950080' }),
    { balie: 'Bibliotheek Wachtebeke', points: 10 },
  ),
]

export interface DemoGroupPass {
  name: string
  street: string
  postalCode: string
  city: string
  cardSystemId: CardSystemId
  uitpasNumber: string
  chipNumber: string
  tariff?: DemoTariff
  ticketsPerYear?: number
  ticketsPerDay?: number
}

/** The first two are the test data set's. */
export const groupPasses: readonly DemoGroupPass[] = [
  {
    name: 'Buurtwerk De Brug',
    street: 'Rabotstraat 52',
    postalCode: '9000',
    city: 'Gent',
    cardSystemId: GENT,
    uitpasNumber: '0900000045410',
    chipNumber: '04D0AB6AF85C80',
    tariff: 'ACTIVE',
    ticketsPerYear: 500,
  },
  {
    name: 'Speelpleinwerking De Kikkers',
    street: 'Kikvorsstraat 100',
    postalCode: '9000',
    city: 'Gent',
    cardSystemId: GENT,
    uitpasNumber: '0900000191800',
    chipNumber: '048B25DAEE3880',
    ticketsPerDay: 50,
  },
]

interface StockCard {
  uitpasNumber: string
  chipNumber: string
  cardSystemId: CardSystemId
  balie: string
}

/** Cards that nobody has yet; the first two are the test data set's. */
export const stock: readonly StockCard[] = [
  { uitpasNumber: '0900000074519', chipNumber: '044AC54A8E6180', cardSystemId: GENT, balie: TEST_ORGANIZER },
  { uitpasNumber: '0900000020405', chipNumber: '047E2EEA053B80', cardSystemId: GENT, balie: TEST_ORGANIZER },
  { uitpasNumber: '0900004700101', chipNumber: '04F1E840A61F80', cardSystemId: MEETJESLAND, balie: LIBRARY },
  { uitpasNumber: '0900004700218', chipNumber: '0400F951B72E80', cardSystemId: MEETJESLAND, balie: LIBRARY },
]

/** The person whose list it is, then who is in it. The first two are the test data set's. */
export const families: readonly [main: string, ...members: string[]][] = [
  ['Sofie Van Hoorde', 'Lina Peeters'],
  ['Amina Diallo', 'Fanta Diallo'],
  ['Noor De Vlieger', 'Tibo Martens', 'Kato Bauwens'],
]
