import type { CardSystemId, KioskId } from '../values/ids.ts'
import type { Permission } from './permissions.ts'
import { type EndUserMessage, Problem } from './problems.ts'

/** What a caller may do for one organizer. */
export interface Grant {
  organizerId: string
  permissions: ReadonlySet<Permission>
  /** In which quality: as a client, as staff, or as administrator of its card system or of the platform. */
  as: 'CLIENT' | 'MEMBER' | 'ADMIN' | 'KSB' | 'PLATFORM'
  /** An inactive organizer looks and reports, and registers nothing. */
  active: boolean
  /** The organizer's card systems; of an administrator those that they administer. */
  cardSystemIds: readonly CardSystemId[]
  /** For permissions that hold in some of these only: in which. */
  reach?: ReadonlyMap<Permission, readonly CardSystemId[]>
}

/**
 * Who makes this request, and what they may do. `x-client-id` alone identifies without proving: kind IDENTIFIED,
 * without any grant.
 */
export interface Actor {
  kind: 'USER' | 'CLIENT' | 'IDENTIFIED' | 'KIOSK'
  clientId: string
  accountId?: string
  /** Of a pillar, which came with the secret of its device. */
  kioskId?: KioskId
  /** By organizer id. */
  grants: ReadonlyMap<string, Grant>
  /** Card systems this person administers. */
  cardSystemIds: ReadonlySet<number>
  platformAdmin: boolean
}

/** Holds the permission for at least one organizer. */
export function holdsAnywhere(actor: Actor, permission: Permission): boolean {
  for (const grant of actor.grants.values()) if (grant.permissions.has(permission)) return true
  return false
}

/** As holdsAnywhere, for writing: an inactive organizer registers nothing. */
export function holdsToWrite(actor: Actor, permission: Permission): boolean {
  for (const grant of actor.grants.values()) if (grant.active && grant.permissions.has(permission)) return true
  return false
}

export function holds(actor: Actor, permission: Permission, organizerId: string): boolean {
  return actor.grants.get(organizerId)?.permissions.has(permission) ?? false
}

/** The card systems in which this grant allows it; none when it does not. */
export function reachOf(grant: Grant, permission: Permission): readonly CardSystemId[] {
  if (!grant.permissions.has(permission)) return []
  return grant.reach?.get(permission) ?? grant.cardSystemIds
}

/** Ids of the organizers for which the actor holds the permission. */
export function organizersWith(actor: Actor, permission: Permission): string[] {
  return [...actor.grants.values()]
    .filter((grant) => grant.permissions.has(permission))
    .map((grant) => grant.organizerId)
}

/** @throws auth/forbidden unless the permission is held for this very organizer. */
export function requirePermission(actor: Actor, permission: Permission, organizerId: string): void {
  if (!holds(actor, permission, organizerId)) {
    throw new Problem('auth/forbidden', { detail: `${permission} is required for organizer ${organizerId}` })
  }
}

/** As requirePermission, for writing: an inactive organizer registers nothing. */
export function requireWritePermission(actor: Actor, permission: Permission, organizerId: string): void {
  requirePermission(actor, permission, organizerId)
  if (actor.grants.get(organizerId)?.active === false) throw new Problem('openpas/organizer-inactive')
}

/**
 * For what is done in one card system (a membership, a card, its price): the permission is held for this organizer, and
 * reaches that far. @throws auth/forbidden otherwise
 */
export function requireInCardSystem(
  actor: Actor,
  permission: Permission,
  organizerId: string,
  cardSystemId: CardSystemId,
): void {
  requirePermission(actor, permission, organizerId)
  const grant = actor.grants.get(organizerId)
  if (grant && !reachOf(grant, permission).includes(cardSystemId)) {
    throw new Problem('auth/forbidden', { detail: `${permission} does not reach card system ${cardSystemId}` })
  }
}

/** As requireInCardSystem, for writing: an inactive organizer registers nothing. */
export function requireWriteInCardSystem(
  actor: Actor,
  permission: Permission,
  organizerId: string,
  cardSystemId: CardSystemId,
): void {
  requireInCardSystem(actor, permission, organizerId, cardSystemId)
  requireWritePermission(actor, permission, organizerId)
}

export const notAdministered: EndUserMessage = {
  nl: 'Je beheert dit kaartsysteem niet. Er is niets gewijzigd. Vraag het aan de beheerder ervan.',
  fr: 'Vous ne gérez pas ce système de cartes. Rien n’a changé. Demandez à son administrateur.',
  en: 'You do not administer this card system. Nothing was changed. Ask its administrator.',
  de: 'Sie verwalten dieses Kartensystem nicht. Es wurde nichts geändert. Fragen Sie die Verwaltung.',
}

/** Administers this card system, or the platform. @throws auth/forbidden otherwise, also for one that does not exist */
export function requireCardSystem(actor: Actor, cardSystemId: CardSystemId): void {
  if (!actor.platformAdmin && !actor.cardSystemIds.has(cardSystemId)) {
    throw new Problem('auth/forbidden', {
      detail: `You do not administer card system ${cardSystemId}`,
      endUserMessage: notAdministered,
    })
  }
}
