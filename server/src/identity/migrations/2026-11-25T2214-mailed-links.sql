-- Who signed up and has not yet shown that the address is theirs. Not an account: nobody can log in to it, and it keeps
-- the owner of the address from nothing.
create table sign_ups (
  token_hash bytea primary key,
  email text not null check (email = btrim(email) and length(email) between 3 and 254),
  name text not null,
  given_name text not null,
  password_hash text not null check (password_hash like '$argon2id$%'),
  locale text not null check (locale in ('nl', 'fr', 'en', 'de')),
  -- The application's request in the browser where they signed up, and the application.
  interaction_uid text not null,
  client_id text not null,
  expires_at timestamptz not null
);
create index sign_ups_email on sign_ups (lower(email));
create index sign_ups_expires_at on sign_ups (expires_at);

-- Who is invited to make an account, with an address that the link itself proves.
create table invitations (
  token_hash bytea primary key,
  email text not null check (email = btrim(email) and length(email) between 3 and 254),
  locale text not null check (locale in ('nl', 'fr', 'en', 'de')),
  organizer_name text not null,
  app text not null check (app in ('balie', 'ksb')),
  expires_at timestamptz not null
);
create index invitations_email on invitations (lower(email));
create index invitations_expires_at on invitations (expires_at);

-- Who forgot their password. Without an account: somebody asked for an address that has none, which costs the same.
create table password_resets (
  token_hash bytea primary key,
  account_id uuid references accounts on delete cascade,
  client_id text,
  expires_at timestamptz not null
);
create index password_resets_account_id on password_resets (account_id);
create index password_resets_expires_at on password_resets (expires_at);

-- A log-in under way for somebody, which a new password ends.
create index oidc_artifacts_log_in on oidc_artifacts ((payload #>> '{result,login,accountId}')) where model = 'Interaction';
