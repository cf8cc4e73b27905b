-- One chain per server process and concurrent writer; a link per commit. A link's hash covers the hash of the link
-- before it and of its entries in order, so that nothing can be changed, removed or put in between unnoticed.
create table audit_links (
  chain_id uuid not null,
  link integer not null check (link > 0),
  previous bytea not null,
  hash bytea not null,
  entries integer not null check (entries > 0),
  primary key (chain_id, link)
);

create table audit_entries (
  chain_id uuid not null,
  link integer not null,
  position integer not null check (position > 0),
  at timestamptz not null,
  request_id text not null,
  act text not null,
  actor text not null check (actor in ('USER', 'CLIENT', 'IDENTIFIED', 'KIOSK', 'SYSTEM')),
  account_id uuid,
  client_id text,
  -- as which balie
  organizer_id uuid,
  -- from where
  address text,
  -- about whom
  passholder_id uuid,
  -- which record
  subject text not null,
  subject_id text not null,
  -- which fields, never their values
  fields text[] not null,
  hash bytea not null,
  primary key (chain_id, link, position),
  foreign key (chain_id, link) references audit_links deferrable initially deferred
);
create index audit_entries_passholder on audit_entries (passholder_id, at) where passholder_id is not null;
create index audit_entries_at on audit_entries using brin (at);

-- The heads of all chains at a moment, themselves a chain: cutting off the end of a chain, or a whole chain, shows.
create table audit_anchors (
  anchor integer primary key check (anchor > 0),
  at timestamptz not null,
  heads jsonb not null,
  previous bytea not null,
  hash bytea not null
);
