-- A view of what an organiser sold in a period, as a file. It settles nothing, and can be asked again.
create table financial_reports (
  id integer generated always as identity primary key,
  organizer_id uuid not null references organizers,
  -- of an administrator: the card systems that they administer; null: all
  card_system_ids integer[],
  -- both included
  start_date date not null,
  end_date date not null,
  language text not null check (language in ('nl', 'fr', 'en', 'de')),
  status text not null check (status in ('STARTED', 'AVAILABLE', 'FAILED')),
  created_at timestamptz not null,
  finished_at timestamptz,
  -- how long the file is
  bytes bigint check (bytes > 0),
  check (start_date <= end_date),
  check ((status = 'STARTED') = (finished_at is null)),
  check ((status = 'AVAILABLE') = (bytes is not null))
);
create index financial_reports_organizer on financial_reports (organizer_id, id);
create index financial_reports_created on financial_reports (created_at);

-- What is still to be made. Whoever makes one holds its row, and removes it in the transaction that writes the file: a process
-- that is killed lets go of it, and another one begins again.
create table financial_report_jobs (
  report_id integer primary key references financial_reports on delete cascade
);

-- How far it is; written beside that transaction, so that others see it.
create table financial_report_progress (
  report_id integer primary key references financial_reports on delete cascade,
  attempts integer not null check (attempts >= 0),
  lines integer not null default 0 check (lines >= 0),
  of_lines integer not null default 0 check (of_lines >= 0)
);

-- The file, in pieces.
create table financial_report_parts (
  report_id integer not null references financial_reports on delete cascade,
  number integer not null check (number >= 0),
  content bytea not null,
  primary key (report_id, number)
);
-- A ZIP does not become smaller.
alter table financial_report_parts alter column content set storage external;
