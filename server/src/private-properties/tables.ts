export interface PrivatePropertiesTable {
  passholder_id: string
  note_sealed: string
  changed_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    private_properties: PrivatePropertiesTable
  }
}
