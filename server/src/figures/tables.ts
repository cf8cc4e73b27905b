export interface EntitledPeopleTable {
  card_system_id: number
  year: number
  nis_code: string
  people: number
  source: string
}

declare module '../db/database.ts' {
  interface Database {
    entitled_people: EntitledPeopleTable
  }
}
