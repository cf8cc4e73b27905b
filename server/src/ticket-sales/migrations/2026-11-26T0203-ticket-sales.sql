-- A reduced ticket that was given (toegekend tarief), with all that decided it, as it was then. Keyed by passholder first.
create table ticket_sales (
  passholder_id uuid not null references passholders,
  id uuid not null,
  event_id uuid not null,
  -- of the event
  organizer_id uuid not null references organizers,
  -- whose key gave the price
  card_system_id integer not null references card_systems,
  uitpas_number text not null,
  type text not null check (type in ('SOCIALTARIFF', 'COUPON')),
  key_id integer,
  key_number integer,
  tariff_name text not null,
  regular_price_label text,
  regular_price_cents integer not null check (regular_price_cents > 0),
  passholder_cents integer not null check (passholder_cents >= 0),
  organizer_cents integer not null check (organizer_cents >= 0),
  municipality_cents integer not null check (municipality_cents >= 0),
  -- where the passholder lived then: who bears the part of the municipality. Null: in no municipality that is known, and
  -- then the card system does
  municipality_nis text,
  postal_code text not null,
  sold_at timestamptz not null,
  account_id uuid,
  client_id text not null,
  cancelled_at timestamptz,
  cancelled_reason text,
  primary key (passholder_id, id),
  foreign key (key_id, key_number) references distribution_key_versions,
  check ((key_id is null) = (key_number is null)),
  check (type <> 'SOCIALTARIFF' or key_id is not null),
  -- whatever a key says: not a cent too much or too little
  check (passholder_cents + organizer_cents + municipality_cents = regular_price_cents)
);
create unique index ticket_sales_id on ticket_sales (id);
create index ticket_sales_passholder_time on ticket_sales (passholder_id, sold_at);
create index ticket_sales_event_time on ticket_sales (event_id, sold_at);
create index ticket_sales_organizer_time on ticket_sales (organizer_id, sold_at);
create index ticket_sales_card_system_time on ticket_sales (card_system_id, sold_at);

-- How many tickets somebody with social tariff can buy for events of a balie. Each change is a row: the one with the
-- highest number counts, and one without volume is none.
create table organizer_ticket_limits (
  organizer_id uuid not null references organizers,
  number integer not null check (number > 0),
  volume integer check (volume >= 0),
  period text check (period in ('ABSOLUTE', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR')),
  set_at timestamptz not null,
  primary key (organizer_id, number),
  check ((volume is null) = (period is null))
);
