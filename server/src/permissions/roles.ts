import type { CardSystemId, OrganizerId } from '../values/ids.ts'

/** What a person can be: staff of a balie, administrator of a card system, or of the platform. */
export type Role =
  | { kind: 'STAFF'; organizerId: OrganizerId; type: 'MEMBER' | 'ADMIN' }
  | { kind: 'CARD_SYSTEM'; cardSystemId: CardSystemId }
  | { kind: 'PLATFORM' }

/** Where somebody is something: the role without what can change of it. */
export type Place = Omit<Extract<Role, { kind: 'STAFF' }>, 'type'> | Exclude<Role, { kind: 'STAFF' }>

/** Somebody who has a role, or is invited to it. */
export interface RoleHolder {
  /** Of the account; as long as nobody with a verified address answered, of the invitation. */
  id: string
  email: string
  /** Not known of who is invited. */
  name?: string
  type?: 'MEMBER' | 'ADMIN'
  invited: boolean
  at: Date
}

/** How the audit trail names a place. */
export function subjectOf(place: Place): { subject: string; subjectId: string; organizerId?: OrganizerId } {
  switch (place.kind) {
    case 'STAFF':
      return { subject: 'organizer', subjectId: place.organizerId, organizerId: place.organizerId }
    case 'CARD_SYSTEM':
      return { subject: 'card system', subjectId: String(place.cardSystemId) }
    case 'PLATFORM':
      return { subject: 'platform', subjectId: 'platform' }
  }
}
