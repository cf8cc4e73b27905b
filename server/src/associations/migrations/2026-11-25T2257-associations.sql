-- Associations of a card system that passholders are a member of, until a day that is computed in one of three ways.
create table associations (
  id uuid primary key,
  card_system_id integer not null references card_systems,
  name text not null check (name <> ''),
  end_date_type text not null
    check (end_date_type in ('CUSTOM', 'BASED_ON_DATE_OF_BIRTH', 'BASED_ON_REGISTRATION_DATE')),
  -- CUSTOM: the last day of every year's season, MM-DD; null when whoever registers says until when
  yearly_end text check (yearly_end ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'),
  -- BASED_ON_DATE_OF_BIRTH: until the birthday on which one is this old; null is until the next birthday
  end_age integer check (end_age between 1 and 150),
  -- BASED_ON_REGISTRATION_DATE
  months integer check (months between 1 and 120),
  -- how many days before the end it can be renewed
  renewal_days integer not null default 60 check (renewal_days between 0 and 366),
  active boolean not null default true,
  check (end_date_type = 'CUSTOM' or yearly_end is null),
  check (end_date_type = 'BASED_ON_DATE_OF_BIRTH' or end_age is null),
  check ((end_date_type = 'BASED_ON_REGISTRATION_DATE') = (months is not null))
);
create unique index associations_name on associations (card_system_id, lower(name));

-- Which balies see its members, and which of those register them.
create table association_organizers (
  association_id uuid not null references associations,
  organizer_id uuid not null references organizers,
  can_write boolean not null,
  primary key (association_id, organizer_id)
);
create index association_organizers_organizer on association_organizers (organizer_id);

create table association_memberships (
  passholder_id uuid not null references passholders,
  association_id uuid not null references associations,
  since date not null,
  -- the last day, included
  end_date date not null,
  primary key (passholder_id, association_id)
);
create index association_memberships_association on association_memberships (association_id, end_date);
