-- What administrators ask: lists by name, first name, municipality and day of registration, each in the order of an index,
-- so that a first page reads what it shows and not two hundred thousand people.
alter table passholders
  -- identity and contact data are gone; what was saved and sold stays with the row
  add erased_at timestamptz,
  -- this record was found to be the same person: it points on
  add merged_into uuid references passholders;
alter table passholders drop constraint passholders_check;
alter table passholders
  add constraint passholders_birth check (kind = 'GROUP' or date_of_birth is not null or erased_at is not null),
  add constraint passholders_merged_elsewhere check (merged_into <> id);
create index passholders_merged_into on passholders (merged_into) where merged_into is not null;
-- members that a list of people leaves out: few, so that all the others need not be looked at to be counted
create index passholders_unlisted on passholders (id)
  where kind = 'GROUP' or erased_at is not null or merged_into is not null;
create index passholders_blocked on passholders (id) where blocked_at is not null;
create index passholders_created on passholders (created_at, id);
create index passholders_postal_code on passholders (postal_code);

alter table passholder_search add city_plain text not null default '';
update passholder_search s set city_plain = lower(p.city) from passholders p where p.id = s.passholder_id;
create index passholder_search_first_name on passholder_search (first_name_plain, name_plain, passholder_id);
create index passholder_search_city on passholder_search (city_plain, name_plain, first_name_plain, passholder_id);
