-- Cards that were printed together, as they came from a file or a range of numbers.
create table card_batches (
  id uuid primary key,
  card_system_id integer not null references card_systems,
  name text not null,
  source text not null check (source in ('CSV', 'RANGE')),
  cards integer not null check (cards > 0),
  created_at timestamptz not null,
  account_id uuid
);
create index card_batches_newest on card_batches (card_system_id, created_at desc, id desc);

-- How far the reading of a file is: written apart from the transaction that reads it, for who looks on.
create table card_imports (
  batch_id uuid primary key,
  card_system_id integer not null references card_systems,
  name text not null,
  status text not null check (status in ('RUNNING', 'DONE', 'REFUSED')),
  lines_total integer not null,
  lines_read integer not null,
  updated_at timestamptz not null
);

-- Cards on their way to a balie, or received by it.
create table card_deliveries (
  id uuid primary key,
  card_system_id integer not null references card_systems,
  organizer_id uuid not null references organizers,
  batch_id uuid not null references card_batches,
  status text not null check (status in ('SENT', 'RECEIVED', 'CANCELLED')),
  regular integer not null check (regular >= 0),
  social_tariff integer not null check (social_tariff >= 0),
  -- of them, how many were not in the box
  missing integer not null default 0,
  sent_at timestamptz not null,
  closed_at timestamptz,
  check ((status = 'SENT') = (closed_at is null))
);
create index card_deliveries_newest on card_deliveries (card_system_id, sent_at desc, id desc);
create index card_deliveries_under_way on card_deliveries (organizer_id) where status = 'SENT';

-- From how many cards on a balie's stock is low; without a row it is never called so.
create table card_stock_thresholds (
  card_system_id integer not null references card_systems,
  organizer_id uuid not null references organizers,
  regular integer not null check (regular >= 0),
  social_tariff integer not null check (social_tariff >= 0),
  primary key (card_system_id, organizer_id)
);

alter table cards add column batch_id uuid references card_batches;
-- the delivery it is in, or came with
alter table cards add column delivery_id uuid references card_deliveries;
create index cards_in_batch on cards (batch_id, status, uitpas_number) where batch_id is not null;
create index cards_in_delivery on cards (delivery_id) where delivery_id is not null;
create index cards_in_stock on cards (card_system_id, organizer_id, social_tariff) where status = 'LOCAL_STOCK';
create index cards_unsent on cards (card_system_id, social_tariff) where status = 'PROVISIONED' and delivery_id is null;
