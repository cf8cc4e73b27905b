-- What administrators keep of a balie beside its name and address.
alter table organizers
  add column email text check (email like '%_@_%'),
  add column phone text,
  add column website text check (website ~ '^https?://'),
  -- sells passes: the public pages show it, with when it is open
  add column point_of_sale boolean not null default false,
  -- [{ "weekday": 1 to 7, "opens": "09:00", "closes": "12:00" }], in order
  add column opening_hours jsonb not null default '[]' check (jsonb_typeof(opening_hours) = 'array'),
  add column opening_note text,
  -- why it is not active, in the words of who deactivated it
  add column inactive_reason text,
  add column inactive_since timestamptz,
  -- two who change it at once: the second is told
  add column version integer not null default 1;
create index organizers_point_of_sale on organizers (name_plain, id) where point_of_sale;

-- A balie that is asked for, or its joining of another region.
create table organizer_requests (
  id uuid primary key,
  kind text not null check (kind in ('NEW', 'JOIN')),
  -- whose administrator asks
  card_system_id integer not null references card_systems,
  joins_card_system_id integer references card_systems,
  -- the balie that joins, or the one that was made
  organizer_id uuid references organizers,
  name text,
  street text,
  postal_code text,
  city text,
  email text,
  phone text,
  website text,
  note text,
  -- accounts
  asked_by uuid not null,
  asked_at timestamptz not null,
  status text not null default 'OPEN' check (status in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  check (kind = 'NEW' or (joins_card_system_id is not null and organizer_id is not null)),
  check (kind = 'JOIN' or name is not null),
  check ((status = 'OPEN') = (decided_at is null)),
  check (status <> 'REFUSED' or reason is not null)
);
create unique index organizer_requests_open_join on organizer_requests (organizer_id, joins_card_system_id)
  where status = 'OPEN' and kind = 'JOIN';
create index organizer_requests_card_system on organizer_requests (card_system_id, asked_at);
create index organizer_requests_joins on organizer_requests (joins_card_system_id, asked_at) where joins_card_system_id is not null;
create index organizer_requests_organizer on organizer_requests (organizer_id) where organizer_id is not null;
