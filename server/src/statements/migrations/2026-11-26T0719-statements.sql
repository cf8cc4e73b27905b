-- What the municipalities owe an organiser for its tickets in a card system, settled: every sale and every credit is on one.
create table statements (
  id integer generated always as identity primary key,
  card_system_id integer not null references card_systems,
  organizer_id uuid not null references organizers,
  -- the last day that is on it; what was not on an earlier one is on this one, however old
  until_day date not null,
  iban text not null,
  sales integer not null check (sales >= 0),
  sales_cents bigint not null check (sales_cents >= 0),
  credits integer not null check (credits >= 0),
  credits_cents bigint not null check (credits_cents >= 0),
  closed_at timestamptz not null,
  paid_at timestamptz,
  check (sales + credits > 0)
);
create index statements_organizer on statements (organizer_id, id);
create index statements_card_system on statements (card_system_id, id);

create table statement_lines (
  sale_id uuid not null references ticket_sales (id),
  kind text not null check (kind in ('SALE', 'CREDIT')),
  statement_id integer not null references statements,
  -- the part of the municipality, which bears it; null: the card system does
  municipality_nis text,
  cents integer not null check (cents >= 0),
  -- whatever is closed at once: a sale is settled once, and so is its credit
  primary key (sale_id, kind)
);
create index statement_lines_statement on statement_lines (statement_id);
