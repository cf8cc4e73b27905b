-- The words of mails that a card system, or the platform (no card system), wrote itself. Every change is a row, and the newest
-- holds; one without words goes back to what was before.
create table mail_texts (
  card_system_id integer references card_systems,
  template text not null,
  variant text not null,
  language text not null check (language in ('nl', 'fr', 'en', 'de')),
  version integer not null check (version > 0),
  subject text,
  before_button text,
  button text,
  after_button text,
  changed_by uuid,
  changed_at timestamptz not null,
  unique nulls not distinct (card_system_id, template, variant, language, version),
  check (num_nulls(subject, before_button, button, after_button) in (0, 4))
);
