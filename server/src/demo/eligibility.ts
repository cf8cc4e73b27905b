import type { EligibilitySource, EligiblePerson, Household } from '../social-tariff-validation/source.ts'
import { people } from './load-people.ts'
import type { DemoPerson } from './people.ts'

/** Somebody of the demo who can prove who they are, and what comes of it. */
export interface DemoCitizen {
  /** How the demo's identity provider knows them. */
  sub: string
  givenName: string
  familyName: string
  insz: string
  /** What the page says that this person is there for. */
  outcome: string
}

const eloise = { insz: '90042310061', givenName: 'Eloïse', familyName: 'Goossens' }
const ferre = { insz: '16061510150', givenName: 'Ferre', familyName: 'Goossens' }
const home = { street: 'Rooigemlaan 12', postalCode: '9000', city: 'Gent' }

const of = (
  number: string,
): Pick<DemoPerson, 'firstName' | 'name' | 'street' | 'postalCode' | 'city'> & { insz: string } => {
  const person = people.find((one) => one.insz === number)
  if (person?.insz === undefined) throw new Error('The demo has no such person')
  return { ...person, insz: person.insz }
}
const citizen = (insz: string, outcome: string): DemoCitizen => {
  const { firstName, name } = of(insz)
  return { sub: `citizen-${insz.slice(0, 2)}`, givenName: firstName, familyName: name, insz, outcome }
}
const known = (insz: string, hasSocialTariff: boolean): EligiblePerson => {
  const { firstName, name, street, postalCode, city } = of(insz)
  return { insz, givenName: firstName, familyName: name, hasSocialTariff, street, postalCode, city }
}

/** One for every outcome. */
export const citizens: readonly DemoCitizen[] = [
  citizen('91063061055', 'heeft recht, haar dochter ook; allebei hebben ze al een UiTPAS'),
  citizen('80010170282', 'heeft geen recht, haar dochter wel'),
  citizen('83030201540', 'heeft geen recht'),
  { sub: 'citizen-90', ...eloise, outcome: 'heeft recht, haar zoon niet; nog geen UiTPAS' },
  {
    sub: 'citizen-75',
    insz: '75120810157',
    givenName: 'Karel',
    familyName: 'Nys',
    outcome: 'is bij de bron niet bekend',
  },
  {
    sub: 'citizen-68',
    insz: '68020210021',
    givenName: 'Rita',
    familyName: 'Bogaert',
    outcome: 'de bron geeft geen antwoord',
  },
]

const households: readonly Household[] = [
  { user: known('91063061055', true), children: [known('15021760024', true)] },
  { user: known('80010170282', false), children: [known('20010170215', true)] },
  { user: known('83030201540', false), children: [] },
  {
    user: { ...eloise, ...home, hasSocialTariff: true },
    children: [{ ...ferre, ...home, hasSocialTariff: false }],
  },
]

/** What the register of social statuses says in the demo. */
export const demoEligibility: EligibilitySource = {
  async find(insz) {
    if (insz === citizens.at(-1)?.insz) throw new Error('The demo’s source is out of order for this person')
    return households.find(({ user }) => user.insz === insz)
  },
}
