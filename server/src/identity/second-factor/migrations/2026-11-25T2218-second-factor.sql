-- An app that shows codes (TOTP). A code counts once: the time step of the last one that did.
create table totp_factors (
  account_id uuid primary key references accounts on delete cascade,
  secret_sealed text not null,
  last_step bigint not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);

-- Passkeys: only public keys are kept here.
create table passkeys (
  credential_id text primary key,
  account_id uuid not null references accounts on delete cascade,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  -- Kept on one device, or copied to others by whoever made that device.
  synced boolean not null,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkeys_account_id on passkeys (account_id);

-- For who lost the rest. Hashed like passwords, since people have to be able to type them.
create table recovery_codes (
  id uuid primary key,
  account_id uuid not null references accounts on delete cascade,
  code_hash text not null check (code_hash like '$argon2id$%'),
  used_at timestamptz
);
create index recovery_codes_account_id on recovery_codes (account_id);
