-- That a provider starts, told to passholders: shown in their app, and mailed to who wants news.
create table provider_news (
  application_id uuid primary key references provider_applications on delete cascade,
  card_system_id integer not null references card_systems,
  -- whose residents; empty: everybody in the card system
  nis_code text,
  body text not null,
  -- in the passholders' app up to and including this day; empty: not there
  shown_until date,
  mailed boolean not null,
  at timestamptz not null,
  -- how far the mailing is: everybody up to this id was put in the outbox
  after_id uuid,
  queued integer not null default 0,
  finished_at timestamptz,
  check (mailed or finished_at is null)
);
create index provider_news_under_way on provider_news (at, application_id) where mailed and finished_at is null;
create index provider_news_shown on provider_news (card_system_id, shown_until) where shown_until is not null;

-- To whom this mailing went already, as a keyed hash: who shares an address gets one mail. Gone once it is finished.
create table provider_news_addresses (
  application_id uuid not null references provider_news on delete cascade,
  email_hash bytea not null,
  primary key (application_id, email_hash)
);

-- Refused or withdrawn, and taken up again. Why it had ended stays beside it.
alter table provider_applications add column reopened_at timestamptz;
alter table provider_applications add column reopened_reason text;
