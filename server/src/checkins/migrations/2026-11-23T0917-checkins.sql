create table checkins (
  passholder_id uuid not null references passholders,
  event_id uuid not null,
  -- Numbers a person's check-ins at an event, cancelled ones included. Two at the same moment get the same number:
  -- one of them is refused here, looks again, and finds the limit reached.
  sequence integer not null check (sequence > 0),
  id uuid not null,
  -- the organizer of the event, and the balie where the point was saved: usually the same
  organizer_id uuid not null,
  balie_id uuid not null,
  uitpas_number text not null,
  points integer not null check (points > 0),
  created_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (passholder_id, event_id, sequence)
);
create unique index checkins_id on checkins (id);
create index checkins_balie_time on checkins (balie_id, created_at);
create index checkins_event_time on checkins (event_id, created_at);
