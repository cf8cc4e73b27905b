-- What people pay online, and how it stands with the provider.
create table payments (
  id uuid primary key,
  -- What it is for; `settle.ts` tells that capability how it ended.
  purpose text not null check (purpose in ('ORDER')),
  subject_id uuid not null,
  amount_cents integer not null check (amount_cents > 0),
  description text not null,
  return_url text not null,
  cancel_url text not null,
  -- With the provider, once the payer has gone there.
  provider text,
  reference text,
  pay_url text,
  state text not null default 'OPEN' check (state in ('OPEN', 'PAID', 'CANCELLED', 'EXPIRED')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  settled_at timestamptz,
  -- Money that came for something that could not be given: it goes back, whole.
  refund text check (refund in ('DUE', 'DONE')),
  refunded_at timestamptz,
  unique (purpose, subject_id),
  unique (provider, reference),
  check ((reference is null) = (provider is null) and (reference is null) = (pay_url is null)),
  check (refund is null or state = 'PAID'),
  check ((refund is not distinct from 'DONE') = (refunded_at is not null)),
  check ((state = 'OPEN') = (settled_at is null))
);
create index payments_open on payments (expires_at) where state = 'OPEN';
create index payments_refunds_due on payments (id) where refund = 'DUE';
