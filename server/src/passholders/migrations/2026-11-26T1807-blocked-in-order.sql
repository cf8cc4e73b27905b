-- The blocked are few, and read by name.
drop index listed_passholders_blocked;
create index listed_passholders_blocked
  on listed_passholders (card_system_id, name_plain, first_name_plain, passholder_id) where blocked;
