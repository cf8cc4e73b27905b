import type { Generated } from 'kysely'

export interface PermissionGroupTable {
  id: Generated<number>
  name: string
  permissions: string[]
}

export interface OrganizerPermissionGroupTable {
  organizer_id: string
  group_id: number
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
  }
}
