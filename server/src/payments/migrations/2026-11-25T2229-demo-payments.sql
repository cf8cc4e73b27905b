-- What the demo's payment provider knows. Empty outside the demo.
create table demo_payments (
  id uuid primary key,
  amount_cents integer not null check (amount_cents > 0),
  description text not null,
  return_url text not null,
  notification_url text not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'PAID', 'CANCELLED', 'EXPIRED')),
  expires_at timestamptz not null,
  refunded boolean not null default false
);
