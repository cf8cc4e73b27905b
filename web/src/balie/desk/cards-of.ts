import type { Person } from '../../api/balie-types.ts'

export interface CardOfPerson {
  uitpasNumber: string
  status: string
  cardSystem: { id: number; name: string }
}

/** The current card of each membership in these card systems. */
export const cardsHere = (person: Person, here: readonly number[]): CardOfPerson[] =>
  person.memberships.flatMap(({ cardSystem, uitpasNumber, cardStatus }) =>
    uitpasNumber !== undefined && cardStatus !== undefined && here.includes(cardSystem.id)
      ? [{ uitpasNumber, status: cardStatus, cardSystem }]
      : [],
  )

/** The one that is meant when somebody says "the card": the one that works, else the one that did last. */
export function cardHere(person: Person, here: readonly number[]): CardOfPerson | undefined {
  const cards = cardsHere(person, here)
  return cards.find(({ status }) => status === 'ACTIVE') ?? cards[0]
}
