-- People who can log in (UiTiD). The id is the `sub` of their tokens and never changes.
create table accounts (
  id uuid primary key,
  email text not null check (email = btrim(email) and length(email) between 3 and 254),
  email_verified_at timestamptz,
  name text not null,
  given_name text,
  -- Argon2id in PHC format; null for who only logs in another way.
  password_hash text check (password_hash like '$argon2id$%'),
  locale text not null default 'nl' check (locale in ('nl', 'fr', 'en', 'de')),
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
-- One address is one person, however it is typed.
create unique index accounts_email_key on accounts (lower(email));

-- Failed log-ins, by keyed hash of the e-mail address typed or of the network address: no personal data.
create table login_attempts (
  subject bytea primary key,
  failures int not null,
  last_at timestamptz not null default now(),
  blocked_until timestamptz
);
create index login_attempts_last_at on login_attempts (last_at);

-- Applications of partners. Our own applications are not here: they follow from the configuration.
create table clients (
  client_id text primary key check (client_id ~ '^[A-Za-z0-9._~-]{1,100}$'),
  name text not null,
  kind text not null check (kind in ('confidential', 'public')),
  secret_hash bytea,
  redirect_uris text[] not null default '{}',
  post_logout_redirect_uris text[] not null default '{}',
  allowed_origins text[] not null default '{}',
  grants text[] not null check (grants <@ array['authorization_code', 'refresh_token', 'client_credentials']),
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  check ((kind = 'confidential') = (secret_hash is not null)),
  check (kind = 'confidential' or not 'client_credentials' = any (grants))
);

-- What the protocol library keeps: sessions, interactions, grants, codes, refresh tokens. The id that a browser or
-- an application holds is stored as a hash only, so that a copy of this table logs nobody in.
create table oidc_artifacts (
  id_hash bytea primary key,
  model text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  account_id uuid,
  consumed_at timestamptz,
  expires_at timestamptz
);
create index oidc_artifacts_grant_id on oidc_artifacts (grant_id) where grant_id is not null;
create index oidc_artifacts_uid on oidc_artifacts (uid) where uid is not null;
create index oidc_artifacts_user_code on oidc_artifacts (user_code) where user_code is not null;
create index oidc_artifacts_account_id on oidc_artifacts (account_id) where account_id is not null;
create index oidc_artifacts_expires_at on oidc_artifacts (expires_at);

-- Keys that sign tokens. The newest whose time has come signs; the others are published, so that what they signed
-- (or will sign) can be checked.
create table signing_keys (
  kid text primary key,
  private_jwk_sealed text not null,
  signs_from timestamptz not null,
  expires_at timestamptz,
  created_at timestamptz not null default now()
);
