import type { EligibilitySource, EligiblePerson, Household } from '../social-tariff-validation/source.ts'
import { demoId } from './ids.ts'
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
const known = (insz: string, hasSocialTariff: boolean): EligiblePerson => {
  const { firstName, name, street, postalCode, city } = of(insz)
  return { insz, givenName: firstName, familyName: name, hasSocialTariff, street, postalCode, city }
}

const karel = { insz: '75120810157', givenName: 'Karel', familyName: 'Nys' }
const rita = { insz: '68020210021', givenName: 'Rita', familyName: 'Bogaert' }

const citizen = (person: Omit<DemoCitizen, 'sub' | 'outcome'>, outcome: string): DemoCitizen => ({
  sub: demoId('citizen', `${person.givenName} ${person.familyName}`),
  ...person,
  outcome,
})

/** One for every outcome. */
export const citizens: readonly DemoCitizen[] = [
  citizen(known('91063061055', true), 'heeft recht, haar dochter ook; allebei hebben ze al een UiTPAS'),
  citizen(known('80010170282', false), 'heeft geen recht, haar dochter wel'),
  citizen(known('83030201540', false), 'heeft geen recht'),
  citizen(eloise, 'heeft recht, haar zoon niet; nog geen UiTPAS'),
  citizen(karel, 'is bij de bron niet bekend'),
  citizen(rita, 'de bron geeft geen antwoord'),
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
    if (insz === rita.insz) throw new Error('The demo’s source is out of order for this person')
    return households.find(({ user }) => user.insz === insz)
  },
}
