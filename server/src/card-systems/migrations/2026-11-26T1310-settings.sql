-- What a card system says of itself and decides for itself, as its administrators change it.
alter table card_systems
  add column welcome_text text,
  add column handbook_url text,
  add column handbook_text text,
  -- month and day until which social tariff is granted unless somebody says otherwise, in the next year
  add column social_tariff_end_day text not null default '04-30'
    check (social_tariff_end_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' and social_tariff_end_day <> '02-29'),
  -- goes up with every change: who changes says which one they saw
  add column settings_version integer not null default 1;

-- Rules that change on a later day. On that day they are copied into the card system, and stay here as what was decided.
create table card_system_rule_changes (
  id bigint generated always as identity primary key,
  card_system_id integer not null references card_systems,
  from_day date not null,
  checkin_minutes_before integer not null check (checkin_minutes_before >= 0),
  checkin_minutes_after integer not null check (checkin_minutes_after >= 0),
  grace_period_days integer not null check (grace_period_days >= 0),
  social_tariff_end_day text not null,
  planned_by uuid,
  planned_at timestamptz not null,
  applied_at timestamptz,
  withdrawn_at timestamptz,
  check (num_nonnulls(applied_at, withdrawn_at) <= 1)
);
create unique index card_system_rule_changes_planned on card_system_rule_changes (card_system_id, from_day)
  where applied_at is null and withdrawn_at is null;
create index card_system_rule_changes_of on card_system_rule_changes (card_system_id, planned_at);

-- A logo never changes at its address: a new one gets a new address.
create table card_system_logos (
  id uuid primary key,
  card_system_id integer not null references card_systems,
  jpeg bytea not null,
  created_at timestamptz not null
);
create index card_system_logos_of on card_system_logos (card_system_id);
