-- The trail is searched by day, newest first: without this every page would read a whole period.
create index audit_entries_newest on audit_entries (at);
create index audit_entries_by_organizer on audit_entries (organizer_id, at) where organizer_id is not null;

-- Every time that somebody had all hashes made again: how far it is, and what came out.
create table audit_verifications (
  id uuid primary key,
  asked_by uuid,
  asked_at timestamptz not null,
  links_total integer not null,
  links_done integer not null default 0,
  -- goes on while it runs: one that stands still was killed
  seen_at timestamptz not null,
  finished_at timestamptz,
  chains integer,
  entries integer,
  anchors integer,
  faults text[]
);
create unique index audit_verifications_running on audit_verifications ((true)) where finished_at is null;
