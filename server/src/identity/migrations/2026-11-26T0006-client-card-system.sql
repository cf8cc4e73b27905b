-- Which card system registered a client and keeps it; without one it is the platform's.
alter table clients add column card_system_id integer references card_systems (id);
create index clients_card_system on clients (card_system_id, name);
