/**
 * Every column that can hold something of a person, and what erasing a passholder does with it. A table with such a column and
 * no entry here, or a column more than its entry has, fails a test: whoever adds one decides.
 */

/** `ROW`: the whole row goes. `GONE`: the column is emptied. Otherwise: why it stays. */
type Fate = 'ROW' | 'GONE' | { stays: string }

const owner = { stays: 'an id that names nobody once the passholder is erased' }
const happened = { stays: 'what happened, without who it was' }
const register = { stays: 'no person' }
/** Of people who log in (staff, administrators, passholders too): closed and removed by themselves, at /id. */
const account = { stays: 'of an account, which is not the passholder' }
const short = { stays: 'removed by itself within a few days' }

const all = <Name extends string>(fate: Fate, ...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, fate])) as Record<Name, Fate>

export const personalData: Record<string, Record<string, Fate>> = {
  passholders: {
    id: owner,
    kind: register,
    ...all(
      'GONE',
      'name',
      'first_name',
      'date_of_birth',
      'gender',
      'insz_sealed',
      'insz_hash',
      'email',
      'phone_number',
    ),
    ...all('GONE', 'street', 'postal_code', 'city', 'nationality', 'uitid_account_id', 'blocked_reason'),
    ...all('GONE', 'opt_in_service_mails', 'opt_in_milestone_mails', 'opt_in_info_mails', 'opt_in_sms', 'opt_in_post'),
    country: { stays: 'a country names nobody' },
    ...all(happened, 'registration_organizer_id', 'created_at', 'blocked_at', 'erased_at', 'merged_into'),
  },
  passholder_search: all('ROW', 'passholder_id', 'name_plain', 'first_name_plain', 'keys', 'city_plain'),
  listed_passholders: all(
    'ROW',
    ...(['card_system_id', 'passholder_id', 'name_plain', 'first_name_plain', 'city_plain', 'postal_code'] as const),
    ...(['registration_organizer_id', 'blocked', 'created_at'] as const),
  ),
  known_names: all('ROW', 'field', 'name_plain', 'keys'),
  pictures: all('ROW', 'passholder_id', 'jpeg', 'changed_at'),
  private_properties: all('ROW', 'passholder_id', 'note_sealed', 'changed_at'),
  family_members: all('ROW', 'passholder_id', 'member_id', 'icon', 'created_at'),
  association_memberships: all('ROW', 'passholder_id', 'association_id', 'since', 'end_date'),
  passholder_schools: all('ROW', 'passholder_id', 'school_id', 'since'),
  notices: all(
    'ROW',
    ...(['id', 'card_system_id', 'kind', 'passholder_id', 'other_card_system_id', 'at', 'read_at', 'read_by'] as const),
  ),
  // The account number is that of an organiser.
  organizer_card_systems: all(register, 'organizer_id', 'card_system_id', 'iban'),
  statements: all(
    register,
    ...(['id', 'card_system_id', 'organizer_id', 'until_day', 'iban', 'sales', 'sales_cents', 'credits'] as const),
    ...(['credits_cents', 'closed_at', 'paid_at'] as const),
  ),
  grouppass_organisations: all({ stays: 'of a group, which is no person' }, 'passholder_id', 'organisation'),
  coupon_list: all('ROW', 'coupon_id', 'passholder_id'),
  granted_coupons: all(happened, 'passholder_id', 'coupon_id', 'id', 'granted_at'),
  orders: {
    people_sealed: { stays: 'emptied once they are passholders, and a month after the order ended otherwise' },
    ...all(happened, 'id', 'client_id', 'status', 'total_cents', 'token_hash', 'payment_id', 'created_at'),
    ...all(happened, 'ended_at', 'refusal'),
  },
  order_people: all(
    happened,
    ...(['order_id', 'position', 'passholder_id', 'card_system_id', 'organizer_id', 'price_cents'] as const),
    'social_tariff',
  ),
  idempotent_answers: all(
    'ROW',
    ...(['caller', 'key', 'request_hash', 'status', 'answer', 'passholder_id', 'created_at', 'also_about'] as const),
  ),
  memberships: {
    passholder_id: owner,
    ...all('GONE', 'social_tariff_proof', 'social_tariff_proof_date', 'social_tariff_reason'),
    ...all(happened, 'card_system_id', 'status', 'created_at', 'closed_at', 'tickets_per_year', 'tickets_per_day'),
    ...all(happened, 'social_tariff_end', 'social_tariff_suspended_until'),
  },
  registrations: {
    passholder_id: owner,
    ...all(happened, 'card_system_id', 'organizer_id', 'registered_at'),
    ...all({ stays: 'what was agreed has to be shown' }, 'terms_version', 'terms_accepted', 'parental_consent'),
  },
  passholder_merges: {
    ...all(owner, 'kept_id', 'other_id'),
    log_sealed: 'GONE',
    ...all(happened, 'id', 'card_system_id', 'merged_at', 'account_id', 'undone_at', 'undone_by'),
  },
  cards: {
    passholder_id: owner,
    ...all({ stays: 'a number that names nobody' }, 'uitpas_number', 'chip_number'),
    ...all(happened, 'card_system_id', 'card_type', 'status', 'social_tariff', 'organizer_id', 'activated_at'),
    ...all(happened, 'blocked_at', 'block_reason', 'batch_id', 'delivery_id'),
  },
  points_balances: all(happened, 'passholder_id', 'balance', 'entries', 'merges'),
  points_entries: all(
    happened,
    ...(['passholder_id', 'sequence', 'amount', 'balance_after', 'reason', 'source_id', 'created_at'] as const),
  ),
  checkins: all(
    happened,
    ...([
      'passholder_id',
      'event_id',
      'sequence',
      'id',
      'organizer_id',
      'balie_id',
      'uitpas_number',
      'points',
    ] as const),
    ...(['created_at', 'cancelled_at', 'cancelled_reason'] as const),
  ),
  redeemed_rewards: all(
    happened,
    ...(['passholder_id', 'id', 'reward_id', 'organizer_id', 'card_system_id', 'uitpas_number', 'points'] as const),
    ...(['redeemed_at', 'account_id', 'client_id', 'cancelled_at', 'cancelled_reason'] as const),
  ),
  granted_welcome_rewards: all(
    happened,
    ...(['passholder_id', 'reward_id', 'card_system_id', 'granted_at', 'redeemed_reward_id'] as const),
  ),
  membership_charges: all(
    happened,
    ...(['passholder_id', 'id', 'card_system_id', 'kind', 'card_type', 'price_cents', 'label', 'price_id'] as const),
    ...(['voucher_id', 'organizer_id', 'charged_at'] as const),
  ),
  ticket_sales: all(
    { stays: 'money: the municipality that pays is of the moment of the sale' },
    ...(['passholder_id', 'id', 'event_id', 'organizer_id', 'card_system_id', 'uitpas_number', 'type'] as const),
    ...(['key_id', 'key_number', 'tariff_name', 'regular_price_label', 'regular_price_cents'] as const),
    ...(['passholder_cents', 'organizer_cents', 'municipality_cents', 'municipality_nis', 'postal_code'] as const),
    ...([
      'sold_at',
      'account_id',
      'client_id',
      'cancelled_at',
      'cancelled_reason',
      'coupon_id',
      'granted_coupon_id',
    ] as const),
  ),
  reserved_tickets: all(
    short,
    ...(['passholder_id', 'id', 'reservation_id', 'position', 'event_id', 'organizer_id', 'card_system_id'] as const),
    ...(['uitpas_number', 'type', 'key_id', 'key_number', 'coupon_id', 'granted_coupon_id', 'tariff_name'] as const),
    ...(['regular_price_label', 'regular_price_cents', 'passholder_cents', 'organizer_cents'] as const),
    ...(['municipality_cents', 'municipality_nis', 'postal_code', 'reserved_at', 'expires_at', 'ended_at'] as const),
  ),
  euro_transfers: all(
    happened,
    ...(['passholder_id', 'sale_id', 'reason', 'payer', 'debit', 'credit', 'amount_cents', 'booked_at'] as const),
  ),
  audit_entries: all(
    { stays: 'who did what survives erasure, without any value' },
    ...(['chain_id', 'link', 'position', 'at', 'request_id', 'act', 'actor', 'account_id', 'client_id'] as const),
    ...(['organizer_id', 'address', 'passholder_id', 'subject', 'subject_id', 'fields', 'hash'] as const),
  ),
  accounts: all(
    account,
    ...(['id', 'email', 'email_verified_at', 'name', 'given_name', 'password_hash', 'locale'] as const),
    ...(['created_at', 'disabled_at'] as const),
  ),
  email_changes: all(account, 'token_hash', 'account_id', 'email', 'expires_at'),
  government_log_ins: all(account, 'session_uid', 'account_id', 'national_number_sealed', 'logged_in_at'),
  totp_factors: all(account, 'account_id', 'secret_sealed', 'last_step', 'created_at', 'last_used_at'),
  sign_ups: all(
    short,
    ...(['token_hash', 'email', 'name', 'given_name', 'password_hash', 'locale', 'interaction_uid'] as const),
    ...(['client_id', 'expires_at'] as const),
  ),
  invitations: all(short, 'token_hash', 'email', 'locale', 'organizer_name', 'app', 'expires_at'),
  invited_roles: all(
    short,
    ...(['id', 'email', 'role', 'organizer_id', 'card_system_id', 'invited_at', 'expires_at'] as const),
  ),
  demo_mailbox: all(
    { stays: 'of the demo only' },
    ...(['id', 'recipient', 'language', 'subject', 'body_text', 'body_html', 'sent_at'] as const),
  ),
  social_tariff_validations: all(
    short,
    ...(['id', 'code_hash', 'code_challenge', 'code_expires_at', 'token_hash', 'people_sealed'] as const),
    ...(['created_at', 'expires_at'] as const),
  ),
  // Of these a column is called so, and is no person's.
  card_systems: all(
    register,
    ...(['id', 'name', 'logo_url', 'primary_color', 'secondary_color', 'website', 'permanent'] as const),
    ...(['allows_cardless_registration', 'cardless_registration_type', 'social_tariff_info'] as const),
    ...(['checkin_minutes_before', 'checkin_minutes_after', 'grace_period_days', 'help_desk_email'] as const),
    ...(['welcome_text', 'handbook_url', 'handbook_text', 'social_tariff_end_day', 'settings_version'] as const),
    'terms_version',
  ),
  organizers: all(
    register,
    'id',
    'name',
    'name_plain',
    'active',
    'linked_location_id',
    'street',
    'postal_code',
    'city',
    ...(['email', 'phone', 'website', 'point_of_sale', 'opening_hours', 'opening_note'] as const),
    ...(['inactive_reason', 'inactive_since', 'version'] as const),
  ),
  organizer_requests: all(
    { stays: 'of a balie, and of the administrators who asked and decided' },
    ...([
      'id',
      'kind',
      'card_system_id',
      'joins_card_system_id',
      'organizer_id',
      'name',
      'street',
      'postal_code',
    ] as const),
    ...(['city', 'email', 'phone', 'website', 'note', 'asked_by', 'asked_at', 'status', 'decided_by'] as const),
    ...(['decided_at', 'reason'] as const),
  ),
  // Who applied for an association is no passholder: provider-applications/erase.ts says when they are gone.
  provider_applications: all(
    { stays: 'of who applied for an association: erased apart, half a year after it came to nothing at the latest' },
    ...([
      'id',
      'form_key',
      'card_system_id',
      'kind',
      'status',
      'organisation',
      'organisation_plain',
      'offers',
    ] as const),
    ...(['existing_balie', 'nis_code', 'street', 'postal_code', 'city', 'website', 'contact_name', 'email'] as const),
    ...(['phone', 'uitid_email', 'iban', 'newsletter', 'language', 'confirmed_at', 'token_hash'] as const),
    ...(['organizer_id', 'request_id', 'reason', 'created_at', 'ended_at', 'erased_at'] as const),
    ...(['reopened_at', 'reopened_reason'] as const),
  ),
  provider_documents: all(
    { stays: 'signed by who applied for an association: goes when they are erased' },
    ...(['application_id', 'content', 'pages', 'way', 'signed_by', 'at', 'account_id'] as const),
  ),
  provider_newsletter: all(
    { stays: 'of an association: who is on the list leaves it by the link in the mail, or by an administrator' },
    ...(['card_system_id', 'email', 'organisation', 'since'] as const),
  ),
  provider_news: all(
    register,
    ...(['application_id', 'card_system_id', 'nis_code', 'body', 'shown_until', 'mailed', 'at', 'after_id'] as const),
    ...(['queued', 'finished_at'] as const),
  ),
  provider_news_addresses: all(
    { stays: 'a keyed hash, removed once the mailing is finished' },
    ...(['application_id', 'email_hash'] as const),
  ),
  places: all(
    register,
    ...(['id', 'main_language', 'name', 'street', 'postal_code', 'city', 'country', 'latitude', 'longitude'] as const),
    ...(['search_text', 'words', 'created_at', 'modified_at', 'organizer_id', 'creator'] as const),
  ),
  registry_organizers: all(
    register,
    ...(['id', 'kept_by', 'main_language', 'name', 'description', 'url', 'street', 'postal_code', 'city'] as const),
    ...(['country', 'labels', 'details', 'search_text', 'words', 'creator', 'created_at', 'modified_at'] as const),
  ),
  entitled_people: all(register, 'card_system_id', 'year', 'nis_code', 'people', 'source'),
  schools: all(register, 'id', 'card_system_id', 'name', 'street', 'postal_code', 'city', 'active'),
  signing_keys: all(register, 'kid', 'private_jwk_sealed', 'signs_from', 'expires_at', 'created_at'),
}

/** What says that a table can hold something of a person: a name of one of its columns. */
export const saysPerson =
  /passholder|first_name|given_name|mail|phone|birth|gender|insz|national|street|recipient|people|sealed|iban/
