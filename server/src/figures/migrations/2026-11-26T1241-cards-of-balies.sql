-- What a balie handed out and blocked is counted for that balie alone, among all cards of its region.
create index cards_organizer on cards (organizer_id) where organizer_id is not null;
