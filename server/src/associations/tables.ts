export type EndDateType = 'CUSTOM' | 'BASED_ON_DATE_OF_BIRTH' | 'BASED_ON_REGISTRATION_DATE'

export interface AssociationTable {
  id: string
  card_system_id: number
  name: string
  end_date_type: EndDateType
  yearly_end: string | null
  end_age: number | null
  months: number | null
  renewal_days: number
  active: boolean
}

export interface AssociationOrganizerTable {
  association_id: string
  organizer_id: string
  can_write: boolean
}

export interface AssociationMembershipTable {
  passholder_id: string
  association_id: string
  since: string
  end_date: string
}

declare module '../db/database.ts' {
  interface Database {
    associations: AssociationTable
    association_organizers: AssociationOrganizerTable
    association_memberships: AssociationMembershipTable
  }
}
