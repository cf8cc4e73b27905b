import type { Generated } from 'kysely'

export interface PermissionGroupTable {
  id: Generated<number>
  name: string
  permissions: string[]
  version: Generated<number>
}

export interface OrganizerPermissionGroupTable {
  organizer_id: string
  group_id: number
  card_system_ids: number[] | null
}

export interface InvitedRoleTable {
  id: string
  email: string
  role: 'MEMBER' | 'ADMIN' | 'CARD_SYSTEM' | 'PLATFORM'
  organizer_id: string | null
  card_system_id: number | null
  invited_at: Date
  expires_at: Date
}

export interface OrganizerStaffTable {
  organizer_id: string
  account_id: string
  type: 'MEMBER' | 'ADMIN'
  added_at: Date
}

export interface CardSystemAdminTable {
  card_system_id: number
  account_id: string
  added_at: Date
}

export interface PlatformAdminTable {
  account_id: string
  added_at: Date
}

export interface ClientPermissionTable {
  client_id: string
  organizer_id: string
  permissions: string[]
}

declare module '../db/database.ts' {
  interface Database {
    permission_groups: PermissionGroupTable
    organizer_permission_groups: OrganizerPermissionGroupTable
    organizer_staff: OrganizerStaffTable
    card_system_admins: CardSystemAdminTable
    platform_admins: PlatformAdminTable
    client_permissions: ClientPermissionTable
    invited_roles: InvitedRoleTable
  }
}
