-- What reads them keeps milliseconds: in that precision they are stored, so that an index has them in the order in which they are read on.
alter table ticket_sales alter column sold_at type timestamptz(3);
