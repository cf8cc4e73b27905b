-- Somebody who showed who they are, and what the source said of them and their children. Short-lived: what is here is deleted
-- when it expires.
create table social_tariff_validations (
  id uuid primary key,
  -- Until it is exchanged; then there is a token.
  code_hash bytea unique,
  code_challenge text not null,
  code_expires_at timestamptz not null,
  token_hash bytea unique,
  people_sealed text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check ((code_hash is null) <> (token_hash is null))
);
create index social_tariff_validations_expires_at on social_tariff_validations (expires_at);
