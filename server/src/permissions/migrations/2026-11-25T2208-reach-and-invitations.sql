-- Where a group holds at a balie: in all of its card systems, or in some of them.
alter table organizer_permission_groups add column card_system_ids integer[] check (cardinality(card_system_ids) > 0);

-- Counts the changes of a group, so that of two who change it at once the second hears of it.
alter table permission_groups add column version integer not null default 1;

-- What somebody was invited to who has no account with a verified address yet. It becomes theirs when they have.
create table invited_roles (
  id uuid primary key,
  email text not null check (email = btrim(email) and length(email) between 3 and 254),
  role text not null check (role in ('MEMBER', 'ADMIN', 'CARD_SYSTEM', 'PLATFORM')),
  organizer_id uuid references organizers,
  card_system_id integer references card_systems,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  check ((role in ('MEMBER', 'ADMIN')) = (organizer_id is not null)),
  check ((role = 'CARD_SYSTEM') = (card_system_id is not null))
);
-- One invitation per address and place, however it is typed.
create unique index invited_roles_once on invited_roles (lower(email), organizer_id, card_system_id) nulls not distinct;
create index invited_roles_by_organizer on invited_roles (organizer_id) where organizer_id is not null;
create index invited_roles_by_card_system on invited_roles (card_system_id) where card_system_id is not null;
