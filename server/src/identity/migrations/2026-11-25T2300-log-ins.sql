-- Where somebody is logged in, in words that they recognise: beside the session in oidc_artifacts, gone when it is.
create table log_ins (
  session_uid text primary key,
  account_id uuid not null references accounts on delete cascade,
  browser text not null,
  system text not null,
  logged_in_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now()
);
create index log_ins_account_id on log_ins (account_id);
