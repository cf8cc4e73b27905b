-- An association that wants to become a provider, and how far it is in the step plan.
create table provider_applications (
  id uuid primary key,
  -- of the form: sent twice, it is one application
  form_key uuid not null unique,
  card_system_id integer not null references card_systems,
  -- NEW gets a balie; EXISTING has one in another municipality or region
  kind text not null check (kind in ('NEW', 'EXISTING')),
  status text not null default 'OPEN' check (status in ('OPEN', 'DONE', 'REFUSED', 'WITHDRAWN')),
  organisation text not null,
  organisation_plain text not null,
  offers text not null,
  existing_balie text,
  -- of the municipality where it organises its activities
  nis_code text not null,
  street text,
  postal_code text,
  city text,
  website text,
  contact_name text,
  email text,
  phone text,
  -- with which it made, or makes, a UiTiD
  uitid_email text,
  iban text,
  newsletter boolean not null,
  language text not null check (language in ('nl', 'fr', 'en', 'de')),
  -- the address was shown to be theirs
  confirmed_at timestamptz,
  -- of the link in the mail: their own page
  token_hash bytea unique,
  -- the balie that was made or adapted, or what was asked to get it
  organizer_id uuid references organizers,
  request_id uuid references organizer_requests,
  -- why it was refused or withdrawn
  reason text,
  created_at timestamptz not null,
  ended_at timestamptz,
  erased_at timestamptz,
  check ((status = 'OPEN') = (ended_at is null)),
  check (status <> 'REFUSED' or reason is not null)
);
create index provider_applications_card_system on provider_applications (card_system_id, created_at, id);
create index provider_applications_organizer on provider_applications (organizer_id) where organizer_id is not null;
create index provider_applications_ended on provider_applications (ended_at) where erased_at is null;

create table provider_steps (
  application_id uuid not null references provider_applications on delete cascade,
  step text not null check (step in ('FORM', 'UITID', 'AGREEMENT', 'AGENDA', 'DECISION', 'BALIE', 'MAIL', 'REGION',
    'PASSHOLDERS', 'NEWSLETTER')),
  position smallint not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'SKIPPED')),
  -- an account
  owner_id uuid,
  -- it is late after this day; empty as long as it cannot begin
  due date,
  -- on which the college meets
  day date,
  note text,
  done_at timestamptz,
  -- an account; empty when the applicant did it
  done_by uuid,
  primary key (application_id, step),
  check ((state = 'OPEN') = (done_at is null))
);
create index provider_steps_due on provider_steps (due, application_id) where state = 'OPEN' and due is not null;

-- The agreement, signed.
create table provider_documents (
  application_id uuid primary key references provider_applications on delete cascade,
  content bytea not null,
  pages integer not null,
  -- brought as a file, or signed on a screen
  way text not null check (way in ('UPLOADED', 'SIGNED')),
  signed_by text,
  at timestamptz not null,
  account_id uuid
);

-- What is agreed, per municipality; an empty code is for those without a text of their own.
create table provider_agreements (
  card_system_id integer not null references card_systems,
  nis_code text not null,
  body text not null,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (card_system_id, nis_code)
);

-- Who gets the newsletter for providers.
create table provider_newsletter (
  card_system_id integer not null references card_systems,
  -- in small letters
  email text not null,
  organisation text not null,
  since timestamptz not null,
  primary key (card_system_id, email)
);
