-- Each time two records of one person were merged: `other_id` points on to `kept_id` until it is undone. What was moved and
-- how it was before is sealed, since it holds who somebody is; it goes when they are erased, and when it is undone.
create table passholder_merges (
  id uuid primary key,
  card_system_id integer not null references card_systems,
  kept_id uuid not null references passholders,
  other_id uuid not null references passholders,
  merged_at timestamptz not null,
  account_id uuid,
  log_sealed text,
  undone_at timestamptz,
  undone_by uuid,
  check (kept_id <> other_id)
);
create unique index passholder_merges_standing on passholder_merges (other_id) where undone_at is null;
create index passholder_merges_kept on passholder_merges (kept_id, merged_at);
