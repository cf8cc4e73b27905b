-- The ledger: entries are never changed or removed; undoing is a new entry. `sequence` numbers a person's entries.
create table points_entries (
  passholder_id uuid not null references passholders,
  sequence integer not null check (sequence > 0),
  amount integer not null check (amount <> 0),
  balance_after integer not null,
  reason text not null check (reason in ('CHECKIN', 'CHECKIN_CANCELLED', 'REWARD_REDEEMED', 'REWARD_CANCELLED', 'OPENING_BALANCE')),
  -- the check-in or redemption that this entry is about: one entry for each reason makes a replay harmless
  source_id uuid not null,
  created_at timestamptz not null,
  primary key (passholder_id, sequence),
  unique (passholder_id, reason, source_id)
);

-- The balance is the sum of the entries, kept beside them; the row is the lock of a person's points.
create table points_balances (
  passholder_id uuid primary key references passholders,
  balance integer not null default 0,
  entries integer not null default 0 check (entries >= 0)
) with (fillfactor = 70);
