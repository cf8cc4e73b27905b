-- Lists of a million check-ins: counted with how they stand without reading one, and the few that were taken back found at once.
drop index checkins_balie_time;
create index checkins_balie_time on checkins (balie_id, created_at) include (cancelled_at);
create index checkins_cancelled on checkins (balie_id, created_at) where cancelled_at is not null;
