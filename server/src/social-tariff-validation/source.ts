import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { type Insz, parseInsz } from '../values/insz.ts'

/** What an authentic source knows of one person. */
export interface EligiblePerson {
  insz: Insz
  familyName: string
  givenName: string
  hasSocialTariff: boolean
  street?: string
  postalCode?: string
  city?: string
}

/** A person and the children of their household. */
export interface Household {
  user: EligiblePerson
  children: EligiblePerson[]
}

/**
 * Who has a right to the social tariff. In Belgium the answer comes from the register of social statuses, which every
 * municipality reaches in a way of its own: so this is an interface, and `httpSource` the way to put a service behind it.
 */
export interface EligibilitySource {
  /** @returns undefined for somebody the source does not know. @throws when it does not answer */
  find(insz: Insz): Promise<Household | undefined>
}

const text = Type.String({ minLength: 1, maxLength: 200 })
const Person = Type.Object({
  inszNumber: Type.String({ maxLength: 20 }),
  familyName: text,
  givenName: text,
  hasSocialTariff: Type.Boolean(),
  street: Type.Optional(text),
  postalCode: Type.Optional(Type.String({ maxLength: 10 })),
  city: Type.Optional(text),
})
const Answer = Type.Object({ user: Person, children: Type.Optional(Type.Array(Person, { maxItems: 50 })) })
const isAnswer = Compile(Answer)

/**
 * Asks a service (docs/operate/social-tariff.md): `POST {url}` with `{ "inszNumber": … }` and a bearer token. 404 is somebody it
 * does not know.
 */
export function httpSource({ sourceUrl, sourceToken }: { sourceUrl: string; sourceToken: string }): EligibilitySource {
  return {
    async find(insz) {
      const answer = await fetch(sourceUrl, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(10_000),
        headers: { authorization: `Bearer ${sourceToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ inszNumber: insz }),
      })
      if (answer.status === 404) return undefined
      if (!answer.ok) throw new Error(`The source of social tariffs answered ${answer.status}`)
      const body: unknown = await answer.json()
      // Its own words would bring personal data into the log.
      if (!isAnswer.Check(body)) throw new Error('The source of social tariffs answered something else')
      return { user: personOf(body.user), children: (body.children ?? []).map(personOf) }
    },
  }
}

function personOf({ inszNumber, ...rest }: Static<typeof Person>): EligiblePerson {
  const insz = parseInsz(inszNumber)
  if (!insz.ok) throw new Error('The source of social tariffs answered a number that is none')
  return { ...rest, insz: insz.value }
}
