-- Passes ordered online. Who they are for becomes passholders when the order is paid, in one transaction with that.
create table orders (
  id uuid primary key,
  client_id text not null,
  status text not null check (status in ('PENDING_PAYMENT', 'REGISTERED', 'CANCELLED')),
  total_cents integer not null check (total_cents >= 0),
  -- The custom token by which its website reads it.
  token_hash bytea not null unique,
  payment_id uuid unique,
  -- What was sent about them, encrypted: until they are passholders, and a month after it ended otherwise.
  people_sealed text,
  created_at timestamptz not null,
  ended_at timestamptz,
  -- Paid, and could not be registered any more: why. The money goes back.
  refusal text,
  check ((status = 'PENDING_PAYMENT') = (ended_at is null)),
  check (status <> 'REGISTERED' or people_sealed is null),
  check (refusal is null or status = 'CANCELLED')
);
create index orders_with_people on orders (ended_at) where people_sealed is not null;
create table order_people (
  order_id uuid not null references orders (id),
  -- The main person is 0.
  position integer not null check (position >= 0),
  -- Chosen when it was ordered; there is such a passholder once it is registered.
  passholder_id uuid not null unique,
  card_system_id integer not null references card_systems (id),
  organizer_id uuid not null references organizers (id),
  price_cents integer not null check (price_cents >= 0),
  social_tariff boolean not null,
  primary key (order_id, position)
);
create index order_people_card_system on order_people (card_system_id, order_id);
