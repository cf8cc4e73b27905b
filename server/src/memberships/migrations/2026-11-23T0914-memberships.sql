-- A passholder's membership of one card system. Social tariff belongs to it.
create table memberships (
  passholder_id uuid not null references passholders,
  card_system_id integer not null references card_systems,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'BLOCKED')),
  created_at timestamptz not null,
  -- the last day of the social tariff, grace period not included; null is the regular tariff
  social_tariff_end date,
  -- the last day of a suspension
  social_tariff_suspended_until date,
  -- group passes: tickets at social tariff in a calendar year, and in a day
  tickets_per_year integer check (tickets_per_year >= 0),
  tickets_per_day integer check (tickets_per_day >= 0),
  primary key (passholder_id, card_system_id),
  check (social_tariff_suspended_until is null or social_tariff_end is not null)
);
create index memberships_by_card_system on memberships (card_system_id, passholder_id);
