import { type Static, Type } from 'typebox'
import { contractPermissions } from '../http/permissions.ts'
import { OrganizerRef } from '../organizers/schema.ts'

/** Contract schema `Permission`. */
export const Permission = Type.Enum([...contractPermissions], { $id: 'Permission' })
const PermissionRef = Type.Unsafe<(typeof contractPermissions)[number]>({ $ref: 'Permission#' })

/** Contract schema `PermissionDetail`. */
export const PermissionDetail = Type.Object(
  {
    id: PermissionRef,
    label: Type.Optional(Type.Object({ nl: Type.String(), en: Type.Optional(Type.String()) })),
    cardSystemIds: Type.Optional(Type.Array(Type.Integer(), { description: 'where the permission holds' })),
  },
  { $id: 'PermissionDetail' },
)
export type PermissionDetail = Static<typeof PermissionDetail>
const PermissionDetailRef = Type.Unsafe<PermissionDetail>({ $ref: 'PermissionDetail#' })

/** Contract schema `LinkedOrganizerPermissions`. */
export const LinkedOrganizerPermissions = Type.Object(
  { organizer: OrganizerRef, permissionDetails: Type.Optional(Type.Array(PermissionDetailRef)) },
  { $id: 'LinkedOrganizerPermissions' },
)

/** Contract schema `OrganizerPermissions`. */
export const OrganizerPermissions = Type.Object(
  {
    organizer: OrganizerRef,
    permissions: Type.Optional(Type.Array(PermissionRef, { deprecated: true })),
    permissionDetails: Type.Optional(Type.Array(PermissionDetailRef)),
    linkedOrganizers: Type.Optional(
      Type.Array(Type.Unsafe<Static<typeof LinkedOrganizerPermissions>>({ $ref: 'LinkedOrganizerPermissions#' }), {
        description: 'other organizers at the same location, and what is allowed for events there',
      }),
    ),
  },
  { $id: 'OrganizerPermissions' },
)
export type OrganizerPermissions = Static<typeof OrganizerPermissions>

export const OrganizerPermissionsList = Type.Array(Type.Unsafe<OrganizerPermissions>({ $ref: 'OrganizerPermissions#' }))
