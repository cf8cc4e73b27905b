-- One answer may be about several people (tickets for a family): it goes when any of them does.
alter table idempotent_answers add column also_about uuid[];
create index idempotent_answers_also_about on idempotent_answers using gin (also_about) where also_about is not null;
