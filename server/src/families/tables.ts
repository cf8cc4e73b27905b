export interface FamilyMemberTable {
  passholder_id: string
  member_id: string
  icon: string | null
  created_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    family_members: FamilyMemberTable
  }
}
