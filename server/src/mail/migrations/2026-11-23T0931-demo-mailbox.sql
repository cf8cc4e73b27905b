-- What the demo would have sent. Empty anywhere else.
create table demo_mailbox (
  id uuid primary key,
  recipient text not null,
  language text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  sent_at timestamptz not null
);
