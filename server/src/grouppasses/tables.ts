export interface OrganisationTable {
  passholder_id: string
  organisation: string
}

declare module '../db/database.ts' {
  interface Database {
    grouppass_organisations: OrganisationTable
  }
}
