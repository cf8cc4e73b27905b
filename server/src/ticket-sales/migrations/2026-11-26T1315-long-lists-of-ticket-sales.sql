-- Lists of a million tickets: counted with how they stand without reading one; those of a coupon, those taken back and those of a pass
-- found at once.
drop index ticket_sales_card_system_time;
create index ticket_sales_card_system_time on ticket_sales (card_system_id, sold_at) include (cancelled_at, type);
create index ticket_sales_coupons on ticket_sales (card_system_id, sold_at) where type = 'COUPON';
create index ticket_sales_cancelled on ticket_sales (card_system_id, sold_at) where cancelled_at is not null;
create index ticket_sales_uitpas_number on ticket_sales (uitpas_number, sold_at);
