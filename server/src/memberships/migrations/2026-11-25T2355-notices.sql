-- What happened to a member of a region that its administrators have to know: somebody moved away, or came to live here.
create table notices (
  id integer generated always as identity primary key,
  card_system_id integer not null references card_systems,
  kind text not null check (kind in ('MOVED_AWAY', 'MOVED_HERE')),
  passholder_id uuid not null references passholders,
  other_card_system_id integer not null references card_systems,
  at timestamptz not null,
  read_at timestamptz,
  read_by uuid,
  check ((read_at is null) = (read_by is null))
);
create index notices_by_card_system on notices (card_system_id, id);
create index notices_unread on notices (card_system_id) where read_at is null;
create index notices_by_passholder on notices (passholder_id);
