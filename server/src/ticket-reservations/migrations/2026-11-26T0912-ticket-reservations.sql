-- Tickets that are kept for somebody who is paying: what becomes of them is written once, on the reservation. One that nobody
-- confirmed and whose time is over counts nowhere any more, whether that was written or not.
create table ticket_reservations (
  id uuid primary key,
  account_id uuid,
  client_id text not null,
  reserved_at timestamptz not null,
  expires_at timestamptz not null,
  outcome text check (outcome in ('CONFIRMED', 'CANCELLED', 'EXPIRED')),
  ended_at timestamptz,
  check (expires_at > reserved_at),
  check ((outcome is null) = (ended_at is null))
);
create index ticket_reservations_expiry on ticket_reservations (expires_at);

-- What was promised: the row of `ticket_sales` that it becomes, with that id. Keyed by passholder first.
create table reserved_tickets (
  passholder_id uuid not null references passholders,
  id uuid not null,
  reservation_id uuid not null references ticket_reservations on delete cascade,
  position integer not null check (position >= 0),
  event_id uuid not null,
  organizer_id uuid not null references organizers,
  card_system_id integer not null references card_systems,
  uitpas_number text not null,
  type text not null check (type in ('SOCIALTARIFF', 'COUPON')),
  key_id integer,
  key_number integer,
  coupon_id integer references coupons,
  granted_coupon_id integer references granted_coupons (id),
  tariff_name text not null,
  regular_price_label text,
  regular_price_cents integer not null check (regular_price_cents > 0),
  passholder_cents integer not null check (passholder_cents >= 0),
  organizer_cents integer not null check (organizer_cents >= 0),
  municipality_cents integer not null check (municipality_cents >= 0),
  municipality_nis text,
  postal_code text not null,
  -- As its reservation has them: who counts reads this table alone.
  reserved_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (passholder_id, id),
  foreign key (key_id, key_number) references distribution_key_versions,
  check ((key_id is null) = (key_number is null)),
  check ((type = 'COUPON') = (coupon_id is not null)),
  check ((coupon_id is null) = (granted_coupon_id is null)),
  check (passholder_cents + organizer_cents + municipality_cents = regular_price_cents)
);
create unique index reserved_tickets_reservation on reserved_tickets (reservation_id, position);
create index reserved_tickets_coupon on reserved_tickets (coupon_id) where coupon_id is not null and ended_at is null;
create index reserved_tickets_event on reserved_tickets (event_id) where ended_at is null;
