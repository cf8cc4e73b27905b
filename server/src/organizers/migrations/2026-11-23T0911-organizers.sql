-- A balie: an organiser of leisure activities and/or a location; it may exist without any event.
create table organizers (
  id uuid primary key,
  name text not null,
  -- as it is searched and sorted: lower case, without accents
  name_plain text not null,
  active boolean not null default true,
  -- the place of the event registry that this balie is: events there are its activities too
  linked_location_id uuid,
  street text,
  postal_code text,
  city text
);
create index organizers_name on organizers (name_plain, id);
create index organizers_linked_location on organizers (linked_location_id) where linked_location_id is not null;

create table organizer_card_systems (
  organizer_id uuid not null references organizers,
  card_system_id integer not null references card_systems,
  primary key (organizer_id, card_system_id)
);
create index organizer_card_systems_by_card_system on organizer_card_systems (card_system_id);
