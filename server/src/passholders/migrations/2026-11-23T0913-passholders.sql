-- A person (INDIVIDUAL) or a group (GROUP: ticket sales only, no check-ins, no rewards).
create table passholders (
  id uuid primary key,
  kind text not null default 'INDIVIDUAL' check (kind in ('INDIVIDUAL', 'GROUP')),
  -- family name; of a group, its name
  name text not null,
  first_name text not null,
  date_of_birth date,
  gender text check (gender in ('MALE', 'FEMALE', 'X')),
  -- the national number: encrypted, and a keyed hash to find it by
  insz_sealed text,
  insz_hash bytea unique,
  email text,
  phone_number text,
  street text,
  postal_code text not null check (postal_code ~ '^\d{4}$'),
  city text not null,
  country text not null default 'BE',
  nationality text,
  uitid_account_id uuid unique,
  registration_organizer_id uuid references organizers,
  opt_in_service_mails boolean not null default false,
  opt_in_milestone_mails boolean not null default false,
  opt_in_info_mails boolean not null default false,
  opt_in_sms boolean not null default false,
  opt_in_post boolean not null default false,
  created_at timestamptz not null,
  -- blocking a person: every membership is blocked, nothing can be saved, bought or redeemed
  blocked_at timestamptz,
  blocked_reason text,
  check (kind = 'GROUP' or date_of_birth is not null),
  check ((insz_sealed is null) = (insz_hash is null)),
  check (blocked_reason is null or blocked_at is not null)
);
create index passholders_registration_organizer on passholders (registration_organizer_id);
create index passholders_date_of_birth on passholders (date_of_birth);
create index passholders_email on passholders (lower(email) text_pattern_ops);

-- By what a person is found, beside their row, which stays narrow. `keys` holds the beginnings and the misspellings of
-- each word (search-keys.ts); without this row nobody finds the person by name.
create table passholder_search (
  passholder_id uuid primary key references passholders,
  name_plain text not null,
  first_name_plain text not null,
  keys bigint[] not null
);
create index passholder_search_name on passholder_search (name_plain, first_name_plain, passholder_id);
create index passholder_search_keys on passholder_search using gin (keys);
