-- Where digital cards take their numbers. A serial is the first eleven digits of a UiTPAS number: the social-tariff flag
-- and the check digit come behind it.
create table card_number_ranges (
  id integer primary key generated always as identity,
  card_system_id integer not null references card_systems,
  first_serial bigint not null check (first_serial > 0),
  last_serial bigint not null check (last_serial <= 99999999999),
  -- the one that is looked at next; one past the last when all are taken
  next_serial bigint not null,
  created_at timestamptz not null,
  check (first_serial <= last_serial),
  check (next_serial between first_serial and last_serial + 1),
  -- a number is of one card system
  exclude using gist (int8range(first_serial, last_serial, '[]') with &&)
);
create index card_number_ranges_left on card_number_ranges (card_system_id, first_serial) where next_serial <= last_serial;

-- What happened to a card after it was made: from which status to which, by whom, at which balie. Only added to.
create table card_steps (
  uitpas_number text not null references cards,
  id bigint generated always as identity,
  at timestamptz not null,
  -- null for a card that began its life here
  from_status text check (from_status in ('PROVISIONED', 'LOCAL_STOCK', 'ACTIVE', 'BLOCKED')),
  to_status text not null check (to_status in ('PROVISIONED', 'LOCAL_STOCK', 'ACTIVE', 'BLOCKED', 'DELETED')),
  reason text,
  account_id uuid,
  client_id text,
  organizer_id uuid references organizers,
  primary key (uitpas_number, id)
);
