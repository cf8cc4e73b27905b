-- Lists of a million cards: by status in order, and counted by type without reading a card.
drop index cards_active;
create index cards_by_status on cards (card_system_id, status, uitpas_number);
drop index cards_by_card_system;
create index cards_by_card_system on cards (card_system_id, uitpas_number) include (chip_number, card_type, social_tariff, organizer_id);
