-- Who is known at another identity provider. Its subject is a keyed hash: with some it is a national number.
create table upstream_links (
  issuer text not null,
  subject_hash bytea not null,
  account_id uuid not null references accounts on delete cascade,
  linked_at timestamptz not null default now(),
  primary key (issuer, subject_hash)
);
create index upstream_links_account_id on upstream_links (account_id);

-- The national number of who logged in with a government identity, for as long as that session (oidc_artifacts) lasts.
create table government_log_ins (
  session_uid text primary key,
  account_id uuid not null references accounts on delete cascade,
  national_number_sealed text not null,
  logged_in_at timestamptz not null default now()
);
create index government_log_ins_account_id on government_log_ins (account_id);
