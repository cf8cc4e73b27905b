-- Tickets of the events with some words in their title are counted by the index alone.
drop index ticket_sales_event_time;
create index ticket_sales_event_time on ticket_sales (event_id, sold_at) include (card_system_id, cancelled_at, type);
