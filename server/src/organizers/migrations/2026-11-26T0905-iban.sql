-- Where the municipalities of a card system pay what they owe an organiser; a statement keeps the one that it was closed with.
alter table organizer_card_systems add column iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$');
