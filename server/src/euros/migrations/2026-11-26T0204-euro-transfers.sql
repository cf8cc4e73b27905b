-- The ledger of what tickets cost, in cents. A row is a double entry: an amount from one account to another, so that debit
-- and credit are equal however many there are. Rows are never changed or removed: what is cancelled is booked back.
-- Accounts: `passholder` (the person of the row), `organizer:…`, `municipality:…` (NIS code), `card-system:…` and
-- `tickets:…`, what an organiser sold at the regular price.
create table euro_transfers (
  passholder_id uuid not null references passholders,
  sale_id uuid not null,
  reason text not null check (reason in ('SALE', 'CANCELLATION')),
  -- who bears it
  payer text not null check (payer in ('PASSHOLDER', 'ORGANIZER', 'MUNICIPALITY', 'CARD_SYSTEM')),
  debit text not null,
  credit text not null,
  amount_cents integer not null check (amount_cents > 0),
  booked_at timestamptz not null,
  -- a sale is booked once, and booked back once, whatever is repeated
  primary key (passholder_id, sale_id, reason, payer),
  check (debit <> credit)
);
create index euro_transfers_time on euro_transfers (booked_at);
