-- How often the records of a person were merged or taken apart. A check-in judges a card before it locks the balance: when
-- this changed meanwhile, the card may be another record's, and it looks again.
alter table points_balances add merges integer not null default 0;

alter table points_entries drop constraint points_entries_reason_check;
alter table points_entries add constraint points_entries_reason_check check (reason in ('CHECKIN', 'CHECKIN_CANCELLED',
  'REWARD_REDEEMED', 'REWARD_CANCELLED', 'OPENING_BALANCE', 'MERGED_AWAY', 'MERGED_HERE', 'UNMERGED_AWAY', 'UNMERGED_HERE'));
