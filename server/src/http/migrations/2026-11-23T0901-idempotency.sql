-- The first answer to a write that came with an Idempotency-Key, written in the transaction of the write itself.
create table idempotent_answers (
  -- who asked: keys of different callers never meet
  caller text not null,
  key text not null,
  request_hash bytea not null,
  status integer not null,
  -- encrypted, since it may hold personal data; null is an answer without a body
  answer text,
  -- goes with the person
  passholder_id uuid,
  created_at timestamptz not null,
  primary key (caller, key)
);
create index idempotent_answers_created_at on idempotent_answers (created_at);
create index idempotent_answers_passholder on idempotent_answers (passholder_id) where passholder_id is not null;
