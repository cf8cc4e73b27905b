create table places (
  id uuid primary key,
  main_language text not null default 'nl',
  -- by language
  name jsonb not null,
  street text,
  postal_code text,
  city text not null,
  country text not null default 'BE',
  latitude double precision,
  longitude double precision,
  search_text text not null,
  words tsvector not null generated always as (to_tsvector('simple', search_text)) stored,
  created_at timestamptz not null,
  modified_at timestamptz not null,
  check ((latitude is null) = (longitude is null))
);

-- An event of the registry. What is decided or searched on has a column; the rest of the registry's document is in
-- `details`, so that it is given back as it came.
create table events (
  id uuid primary key,
  -- not a foreign key: the registry knows organisers that never joined
  organizer_id uuid,
  place_id uuid not null references places,
  main_language text not null default 'nl',
  name jsonb not null,
  description jsonb,
  calendar_type text not null check (calendar_type in ('single', 'multiple', 'periodic', 'permanent')),
  calendar jsonb not null,
  -- the outer limits of the calendar, written together with it; null is without
  starts_at timestamptz,
  ends_at timestamptz,
  status text not null default 'Available' check (status in ('Available', 'TemporarilyUnavailable', 'Unavailable')),
  workflow_status text not null default 'APPROVED' check (workflow_status in ('DRAFT', 'READY_FOR_VALIDATION', 'APPROVED', 'REJECTED', 'DELETED')),
  audience_type text not null default 'everyone' check (audience_type in ('everyone', 'members', 'education')),
  -- from when until when calendars on the web show it; null is for ever
  available_from timestamptz not null,
  available_to timestamptz,
  -- amounts in cents
  price_info jsonb not null default '[]',
  labels text[] not null default '{}',
  terms jsonb not null default '[]',
  details jsonb not null default '{}',
  -- names in all languages; and everything else that is searched
  title_text text not null,
  search_text text not null,
  -- a word of the title counts for more
  words tsvector not null generated always as (
    setweight(to_tsvector('simple', title_text), 'A') || to_tsvector('simple', search_text)
  ) stored,
  creator text,
  created_at timestamptz not null,
  modified_at timestamptz not null,
  check (starts_at <= ends_at),
  check (calendar ->> 'type' = calendar_type)
);
create index events_organizer on events (organizer_id, ends_at);
create index events_place on events (place_id, ends_at);
create index events_available_to on events (available_to, id);

-- What UiTPAS adds to an event. No row: one point, once a day, no limit on tickets.
create table event_settings (
  event_id uuid primary key references events,
  checkin_points integer not null check (checkin_points > 0),
  checkin_limit_volume integer not null check (checkin_limit_volume > 0),
  checkin_limit_period text not null check (checkin_limit_period in ('ABSOLUTE', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR')),
  ticket_limit_volume integer check (ticket_limit_volume >= 0),
  ticket_limit_period text check (ticket_limit_period in ('ABSOLUTE', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR')),
  check ((ticket_limit_volume is null) = (ticket_limit_period is null))
);
