-- A reference list of each card system. A school is shown as an organizer is, and needs not be a balie.
create table schools (
  id uuid primary key,
  card_system_id integer not null references card_systems,
  name text not null check (name <> ''),
  street text,
  postal_code text check (postal_code ~ '^\d{4}$'),
  city text not null,
  -- closed: nobody is put there any more, and who is there stays
  active boolean not null default true
);
create unique index schools_name on schools (card_system_id, lower(name), lower(city));

create table passholder_schools (
  passholder_id uuid primary key references passholders,
  school_id uuid not null references schools,
  since timestamptz not null
);
create index passholder_schools_school on passholder_schools (school_id);
