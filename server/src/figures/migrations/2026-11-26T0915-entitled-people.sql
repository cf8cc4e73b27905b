-- How many people of a municipality have a right to the social tariff, as somebody outside counted them.
create table entitled_people (
  card_system_id integer not null references card_systems (id),
  year integer not null check (year between 2000 and 2100),
  nis_code text not null,
  people integer not null check (people >= 0),
  source text not null check (source <> ''),
  primary key (card_system_id, year, nis_code)
);
