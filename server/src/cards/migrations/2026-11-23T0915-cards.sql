create table cards (
  uitpas_number text primary key check (uitpas_number ~ '^\d{13}$'),
  -- upper-case hexadecimal, as printed by a reader without separators; digital cards have none
  chip_number text unique check (chip_number ~ '^[0-9A-F]{8,20}$'),
  card_system_id integer not null references card_systems,
  card_type text not null check (card_type in ('NFC_CARD', 'DIGITAL')),
  status text not null check (status in ('PROVISIONED', 'LOCAL_STOCK', 'ACTIVE', 'BLOCKED', 'DELETED')),
  -- of its second-to-last digit
  social_tariff boolean not null generated always as (substr(uitpas_number, 12, 1) = '1') stored,
  passholder_id uuid,
  -- the balie whose stock it is in
  organizer_id uuid references organizers,
  activated_at timestamptz,
  blocked_at timestamptz,
  block_reason text check (block_reason in ('LOST', 'STOLEN', 'DEFECT', 'REPLACED')),
  -- whoever has a card of a card system is its member
  foreign key (passholder_id, card_system_id) references memberships,
  check (status <> 'ACTIVE' or passholder_id is not null),
  check (status not in ('PROVISIONED', 'LOCAL_STOCK') or passholder_id is null),
  check (block_reason is null or blocked_at is not null),
  check (card_type = 'NFC_CARD' or chip_number is null)
);
create index cards_passholder on cards (passholder_id) where passholder_id is not null;
-- one current card per membership
create unique index cards_one_active on cards (passholder_id, card_system_id) where status = 'ACTIVE';
