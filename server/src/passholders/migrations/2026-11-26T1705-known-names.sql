-- The names that somebody has, each once: family names and first names, with what they are found by. A list of people is
-- filtered by equals of those that were meant, which its indexes count and put in order. Written by passholders/known-names.ts.
create table known_names (
  field text not null check (field in ('n', 'f')),
  name_plain text collate "C" not null,
  keys bigint[] not null,
  primary key (field, name_plain)
);
-- What people who have the name are all found by: the keys of the name itself.
insert into known_names
  select field, name, array(select key from unnest(all_keys) key group by key having count(*) = holders)
  from (
    select field, name, count(distinct passholder_id) as holders, array_agg(key) as all_keys
    from (
      select s.passholder_id, s.keys, of.field, of.name,
        row_number() over (partition by of.field, of.name order by s.passholder_id) as turn
      from passholder_search s
        cross join lateral (values ('n', s.name_plain), ('f', s.first_name_plain)) of (field, name)
      where of.name <> ''
    ) first_ones cross join lateral (select distinct unnest(first_ones.keys) as key) k
    where turn <= 20
    group by field, name
  ) of_name;
create index known_names_keys on known_names using gin (keys);
-- Whether somebody still has a first name.
create index passholder_search_first_name on passholder_search (first_name_plain);
