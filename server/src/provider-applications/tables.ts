import type { Generated } from 'kysely'
import type { ApplicationKind, ApplicationStatus, Step, StepState } from './rules.ts'

export interface ProviderApplicationTable {
  id: string
  form_key: string
  card_system_id: number
  kind: ApplicationKind
  status: Generated<ApplicationStatus>
  organisation: string
  organisation_plain: string
  offers: string
  existing_balie: string | null
  nis_code: string
  street: string | null
  postal_code: string | null
  city: string | null
  website: string | null
  contact_name: string | null
  email: string | null
  phone: string | null
  uitid_email: string | null
  iban: string | null
  newsletter: boolean
  language: 'nl' | 'fr' | 'en' | 'de'
  confirmed_at: Generated<Date | null>
  token_hash: Buffer | null
  organizer_id: Generated<string | null>
  request_id: Generated<string | null>
  reason: Generated<string | null>
  created_at: Date
  ended_at: Generated<Date | null>
  erased_at: Generated<Date | null>
  reopened_at: Generated<Date | null>
  reopened_reason: Generated<string | null>
}

export interface ProviderStepTable {
  application_id: string
  step: Step
  position: number
  state: Generated<StepState>
  owner_id: Generated<string | null>
  due: string | null
  day: Generated<string | null>
  note: Generated<string | null>
  done_at: Date | null
  done_by: Generated<string | null>
}

export interface ProviderDocumentTable {
  application_id: string
  content: Buffer
  pages: number
  way: 'UPLOADED' | 'SIGNED'
  signed_by: string | null
  at: Date
  account_id: string | null
}

export interface ProviderAgreementTable {
  card_system_id: number
  nis_code: string
  body: string
  version: Generated<number>
  changed_at: Date
  changed_by: string
}

export interface ProviderNewsletterTable {
  card_system_id: number
  email: string
  organisation: string
  since: Date
}

export interface ProviderNewsTable {
  application_id: string
  card_system_id: number
  nis_code: string | null
  body: string
  shown_until: string | null
  mailed: boolean
  at: Date
  after_id: Generated<string | null>
  queued: Generated<number>
  finished_at: Generated<Date | null>
}

export interface ProviderNewsAddressTable {
  application_id: string
  email_hash: Buffer
}

declare module '../db/database.ts' {
  interface Database {
    provider_applications: ProviderApplicationTable
    provider_steps: ProviderStepTable
    provider_documents: ProviderDocumentTable
    provider_agreements: ProviderAgreementTable
    provider_newsletter: ProviderNewsletterTable
    provider_news: ProviderNewsTable
    provider_news_addresses: ProviderNewsAddressTable
  }
}
