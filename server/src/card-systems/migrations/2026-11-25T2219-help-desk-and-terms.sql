-- Where administrators of other regions and people reach this one, and the version of its terms that is accepted now.
alter table card_systems
  add column help_desk_email text,
  add column terms_version text not null default '1';
