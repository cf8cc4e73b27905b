-- What an organiser took back in a period: the credits of a report.
create index ticket_sales_organizer_cancelled on ticket_sales (organizer_id, cancelled_at) where cancelled_at is not null;
