import type { ListedPassholder, PassholderDetail } from '../../../api/ksb-types.ts'

/** Whom an act is about: the same from a row of the list as from their own page. */
export interface Who {
  id: string
  name: string
  /** Of this card system. */
  card: { uitpasNumber: string; status: string } | undefined
  blocked: boolean
  memberHere: boolean
}

export const whoOfRow = ({ id, firstName, name, card, blocked, memberHere }: ListedPassholder): Who => ({
  id,
  name: `${firstName} ${name}`,
  card,
  blocked,
  memberHere,
})

export function whoOfDetail(id: string, detail: PassholderDetail, cardSystemId: number): Who {
  const { passholder, cards, blocked } = detail
  return {
    id,
    name: `${passholder.firstName} ${passholder.name}`,
    // The current one of each card system stands first.
    card: cards.find((card) => card.cardSystemId === cardSystemId),
    blocked: blocked !== undefined,
    memberHere: (passholder.cardSystemMemberships ?? []).some(({ cardSystem }) => cardSystem.id === cardSystemId),
  }
}
