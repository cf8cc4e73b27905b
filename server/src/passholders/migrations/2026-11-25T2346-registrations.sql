-- How somebody was registered: where, under which version of the terms and how these were accepted, and whether a parent
-- agreed. It names nobody, and stays when the person is erased.
create table registrations (
  passholder_id uuid primary key references passholders,
  card_system_id integer not null references card_systems,
  organizer_id uuid not null references organizers,
  terms_version text not null,
  terms_accepted text not null check (terms_accepted in ('PAPER', 'DIGITAL')),
  parental_consent boolean not null,
  registered_at timestamptz not null
);
