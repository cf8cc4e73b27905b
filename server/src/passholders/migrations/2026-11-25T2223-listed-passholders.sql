-- A line of the list of a card system for each of its members, groups, the erased and the merged left out: narrow, so that any
-- two filters can be counted together, and with an index for every order. Written by passholders/listing.ts; it goes with
-- the membership. Compared byte by byte: what is in it is plain text already.
create table listed_passholders (
  card_system_id integer not null,
  passholder_id uuid not null,
  name_plain text collate "C" not null,
  first_name_plain text collate "C" not null,
  city_plain text collate "C" not null,
  postal_code text not null,
  registration_organizer_id uuid,
  blocked boolean not null,
  created_at timestamptz not null,
  primary key (card_system_id, passholder_id),
  foreign key (passholder_id, card_system_id) references memberships on delete cascade
);
insert into listed_passholders
  select m.card_system_id, p.id, s.name_plain, s.first_name_plain, s.city_plain, p.postal_code,
    p.registration_organizer_id, p.blocked_at is not null, p.created_at
  from memberships m join passholders p on p.id = m.passholder_id join passholder_search s on s.passholder_id = p.id
  where p.kind = 'INDIVIDUAL' and p.erased_at is null and p.merged_into is null;
create index listed_passholders_name
  on listed_passholders (card_system_id, name_plain, first_name_plain, passholder_id);
create index listed_passholders_first_name
  on listed_passholders (card_system_id, first_name_plain, name_plain, passholder_id);
create index listed_passholders_city
  on listed_passholders (card_system_id, city_plain, name_plain, first_name_plain, passholder_id);
create index listed_passholders_created on listed_passholders (card_system_id, created_at, passholder_id);
create index listed_passholders_postal_code on listed_passholders (card_system_id, postal_code);
create index listed_passholders_organizer on listed_passholders (card_system_id, registration_organizer_id);
create index listed_passholders_blocked on listed_passholders (card_system_id, passholder_id) where blocked;
create index listed_passholders_passholder on listed_passholders (passholder_id);

-- what the lists read before
drop index passholders_unlisted, passholders_blocked, passholders_created, passholders_postal_code,
  passholder_search_first_name, passholder_search_city;
