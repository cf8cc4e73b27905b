import type { ColumnType, Generated } from 'kysely'

export interface AccountsTable {
  id: string
  email: string
  email_verified_at: Date | null
  name: string
  given_name: string | null
  password_hash: string | null
  locale: Generated<string>
  created_at: Generated<Date>
  disabled_at: Date | null
}

export interface LoginAttemptsTable {
  subject: Buffer
  failures: number
  last_at: Generated<Date>
  blocked_until: Date | null
}

export interface ClientsTable {
  client_id: string
  name: string
  kind: string
  secret_hash: Buffer | null
  redirect_uris: Generated<string[]>
  post_logout_redirect_uris: Generated<string[]>
  allowed_origins: Generated<string[]>
  grants: string[]
  created_at: Generated<Date>
  disabled_at: Date | null
  card_system_id: Generated<number | null>
}

export interface OidcArtifactsTable {
  id_hash: Buffer
  model: string
  payload: ColumnType<Record<string, unknown>, string, string>
  grant_id: string | null
  uid: string | null
  user_code: string | null
  account_id: string | null
  consumed_at: Date | null
  expires_at: Date | null
}

export interface SigningKeysTable {
  kid: string
  private_jwk_sealed: string
  signs_from: Date
  expires_at: Date | null
  created_at: Generated<Date>
}

export interface SignUpsTable {
  token_hash: Buffer
  email: string
  name: string
  given_name: string
  password_hash: string
  locale: string
  interaction_uid: string
  client_id: string
  expires_at: Date
}

export interface InvitationsTable {
  token_hash: Buffer
  email: string
  locale: string
  organizer_name: string
  app: string
  expires_at: Date
}

export interface PasswordResetsTable {
  token_hash: Buffer
  account_id: string | null
  client_id: string | null
  expires_at: Date
}

export interface EmailChangesTable {
  token_hash: Buffer
  account_id: string
  email: string
  expires_at: Date
}

export interface LogInsTable {
  session_uid: string
  account_id: string
  browser: string
  system: string
  logged_in_at: Generated<Date>
  last_seen_at: Generated<Date>
}

declare module '../db/database.ts' {
  interface Database {
    accounts: AccountsTable
    login_attempts: LoginAttemptsTable
    log_ins: LogInsTable
    sign_ups: SignUpsTable
    invitations: InvitationsTable
    password_resets: PasswordResetsTable
    email_changes: EmailChangesTable
    clients: ClientsTable
    oidc_artifacts: OidcArtifactsTable
    signing_keys: SigningKeysTable
  }
}
