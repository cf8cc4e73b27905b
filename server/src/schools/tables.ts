export interface SchoolTable {
  id: string
  card_system_id: number
  name: string
  street: string | null
  postal_code: string | null
  city: string
  active: boolean
}

export interface PassholderSchoolTable {
  passholder_id: string
  school_id: string
  since: Date
}

declare module '../db/database.ts' {
  interface Database {
    schools: SchoolTable
    passholder_schools: PassholderSchoolTable
  }
}
