-- Check-in pillars. The configuration code and the secret are there as hashes only: the code under the lookup key, since
-- it is short enough to be tried; the secret is long enough to need none.
create table kiosks (
  id uuid primary key,
  card_system_id integer not null references card_systems,
  name text not null check (name <> ''),
  shows_code boolean not null,
  automatic boolean not null,
  -- where the reader is, seen from the screen
  reader text not null check (reader in ('BELOW', 'LEFT', 'RIGHT')),
  -- set by an administrator, and by a balie: the first wins
  fixed_event_id uuid,
  chosen_event_id uuid,
  setup_code_hash bytea unique,
  setup_code_expires_at timestamptz,
  -- what the device calls itself: labels, shown to who may see the pillar
  device_id text,
  device_name text,
  secret_hash bytea unique,
  set_up_at timestamptz,
  last_seen_at timestamptz,
  created_at timestamptz not null,
  check ((setup_code_hash is null) = (setup_code_expires_at is null)),
  check ((device_id is null) = (secret_hash is null) and (device_id is null) = (set_up_at is null))
);
create unique index kiosks_name on kiosks (card_system_id, lower(name));
create unique index kiosks_device on kiosks (device_id);

create table kiosk_organizers (
  kiosk_id uuid not null references kiosks on delete cascade,
  organizer_id uuid not null references organizers,
  primary key (kiosk_id, organizer_id)
);
create index kiosk_organizers_organizer on kiosk_organizers (organizer_id);
