-- Whose a place is: the balie that entered it changes it. Without one, the balie that is this place does, or who entered it.
alter table places add column organizer_id uuid;
alter table places add column creator text;
create index places_organizer on places (organizer_id);
create index places_words on places using gin (words);

-- What the registry says of an organiser. Of a balie it is what the balie itself does not have (its site, a description);
-- any other is somebody who organises and never joined, entered by the balie that keeps it (`kept_by`, of a balie its own id).
create table registry_organizers (
  id uuid primary key,
  kept_by uuid not null references organizers,
  main_language text not null default 'nl',
  -- by language
  name jsonb not null,
  description jsonb,
  url text,
  street text,
  postal_code text,
  city text,
  country text not null default 'BE',
  labels text[] not null default '{}',
  -- the rest of the registry's document
  details jsonb not null default '{}',
  search_text text not null,
  words tsvector not null generated always as (to_tsvector('simple', search_text)) stored,
  creator text,
  created_at timestamptz not null,
  modified_at timestamptz not null
);
create index registry_organizers_kept_by on registry_organizers (kept_by);

-- Pictures of activities and organisers: re-encoded by us, never changed, so that their address can be kept for ever.
create table registry_images (
  id uuid primary key,
  -- the balie that brought it
  organizer_id uuid not null references organizers,
  jpeg bytea not null,
  description text,
  copyright_holder text,
  language text not null default 'nl',
  creator text,
  created_at timestamptz not null
);
create index registry_images_organizer on registry_images (organizer_id);
