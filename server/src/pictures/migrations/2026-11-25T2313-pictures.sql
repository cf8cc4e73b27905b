-- A picture of a passholder: re-encoded by us, at most 1024 pixels, nothing else in it. In the database, so that it is in the
-- same transaction, the same backup and the same erasure as the person.
create table pictures (
  passholder_id uuid primary key references passholders,
  jpeg bytea not null,
  changed_at timestamptz not null
);
