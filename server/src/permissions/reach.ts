import type { Grant } from '../http/actor.ts'
import type { Permission } from '../http/permissions.ts'
import type { CardSystemId } from '../values/ids.ts'

/** A group as a balie has it: in all of its card systems (null), or in some. */
export interface HeldGroup {
  permissions: Permission[]
  cardSystemIds: CardSystemId[] | null
}

/**
 * What a balie's groups allow together, and where: a permission reaches as far as the groups that have it. A card system
 * that the balie is not in any more counts no longer, and a permission that reaches nowhere is not held.
 */
export function heldThrough(
  groups: readonly HeldGroup[],
  cardSystemIds: readonly CardSystemId[],
): Required<Pick<Grant, 'permissions' | 'reach'>> {
  const everywhere = new Set<Permission>()
  const somewhere = new Map<Permission, Set<CardSystemId>>()
  for (const group of groups) {
    if (group.cardSystemIds === null) {
      for (const permission of group.permissions) everywhere.add(permission)
      continue
    }
    const inside = group.cardSystemIds.filter((id) => cardSystemIds.includes(id))
    if (inside.length === 0) continue
    for (const permission of group.permissions) {
      somewhere.set(permission, new Set([...(somewhere.get(permission) ?? []), ...inside]))
    }
  }
  const reach = new Map<Permission, readonly CardSystemId[]>()
  for (const [permission, ids] of somewhere) {
    if (everywhere.has(permission) || ids.size === cardSystemIds.length) everywhere.add(permission)
    else
      reach.set(
        permission,
        [...ids].sort((a, b) => a - b),
      )
  }
  return { permissions: new Set([...everywhere, ...reach.keys()]), reach }
}
