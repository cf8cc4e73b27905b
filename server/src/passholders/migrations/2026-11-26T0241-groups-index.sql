-- Groups are few among many people: their list reads these alone.
create index passholders_groups on passholders (id) where kind = 'GROUP';
