-- Who wants another address for their account, until they show that it is theirs. One at a time: the last one asked for.
create table email_changes (
  token_hash bytea primary key,
  account_id uuid not null unique references accounts on delete cascade,
  email text not null check (email = btrim(email) and length(email) between 3 and 254),
  expires_at timestamptz not null
);
create index email_changes_expires_at on email_changes (expires_at);
