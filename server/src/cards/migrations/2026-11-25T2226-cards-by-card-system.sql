-- lists of a card system's cards, and its active ones by number
create index cards_by_card_system on cards (card_system_id, uitpas_number);
create index cards_active on cards (card_system_id, uitpas_number) where status = 'ACTIVE';
