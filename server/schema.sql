-- The schema after all migrations. Generated: npm run generate

create table accounts (
  id uuid not null,
  email text not null,
  email_verified_at timestamp with time zone,
  name text not null,
  given_name text,
  password_hash text,
  locale text default 'nl'::text not null,
  created_at timestamp with time zone default now() not null,
  disabled_at timestamp with time zone,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_email_check CHECK (((email = btrim(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  constraint accounts_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text, 'de'::text]))),
  constraint accounts_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text))
);
CREATE UNIQUE INDEX accounts_email_key ON accounts USING btree (lower(email));

create table association_memberships (
  passholder_id uuid not null,
  association_id uuid not null,
  since date not null,
  end_date date not null,
  constraint association_memberships_pkey PRIMARY KEY (passholder_id, association_id),
  constraint association_memberships_association_id_fkey FOREIGN KEY (association_id) REFERENCES associations(id),
  constraint association_memberships_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id)
);
CREATE INDEX association_memberships_association ON association_memberships USING btree (association_id, end_date);

create table association_organizers (
  association_id uuid not null,
  organizer_id uuid not null,
  can_write boolean not null,
  constraint association_organizers_pkey PRIMARY KEY (association_id, organizer_id),
  constraint association_organizers_association_id_fkey FOREIGN KEY (association_id) REFERENCES associations(id),
  constraint association_organizers_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id)
);
CREATE INDEX association_organizers_organizer ON association_organizers USING btree (organizer_id);

create table associations (
  id uuid not null,
  card_system_id integer not null,
  name text not null,
  end_date_type text not null,
  yearly_end text,
  end_age integer,
  months integer,
  renewal_days integer default 60 not null,
  active boolean default true not null,
  constraint associations_pkey PRIMARY KEY (id),
  constraint associations_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint associations_check CHECK (((end_date_type = 'CUSTOM'::text) OR (yearly_end IS NULL))),
  constraint associations_check1 CHECK (((end_date_type = 'BASED_ON_DATE_OF_BIRTH'::text) OR (end_age IS NULL))),
  constraint associations_check2 CHECK (((end_date_type = 'BASED_ON_REGISTRATION_DATE'::text) = (months IS NOT NULL))),
  constraint associations_end_age_check CHECK (((end_age >= 1) AND (end_age <= 150))),
  constraint associations_end_date_type_check CHECK ((end_date_type = ANY (ARRAY['CUSTOM'::text, 'BASED_ON_DATE_OF_BIRTH'::text, 'BASED_ON_REGISTRATION_DATE'::text]))),
  constraint associations_months_check CHECK (((months >= 1) AND (months <= 120))),
  constraint associations_name_check CHECK ((name <> ''::text)),
  constraint associations_renewal_days_check CHECK (((renewal_days >= 0) AND (renewal_days <= 366))),
  constraint associations_yearly_end_check CHECK ((yearly_end ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'::text))
);
CREATE UNIQUE INDEX associations_name ON associations USING btree (card_system_id, lower(name));

create table audit_anchors (
  anchor integer not null,
  at timestamp with time zone not null,
  heads jsonb not null,
  previous bytea not null,
  hash bytea not null,
  constraint audit_anchors_pkey PRIMARY KEY (anchor),
  constraint audit_anchors_anchor_check CHECK ((anchor > 0))
);

create table audit_entries (
  chain_id uuid not null,
  link integer not null,
  "position" integer not null,
  at timestamp with time zone not null,
  request_id text not null,
  act text not null,
  actor text not null,
  account_id uuid,
  client_id text,
  organizer_id uuid,
  address text,
  passholder_id uuid,
  subject text not null,
  subject_id text not null,
  fields text[] not null,
  hash bytea not null,
  constraint audit_entries_pkey PRIMARY KEY (chain_id, link, "position"),
  constraint audit_entries_chain_id_link_fkey FOREIGN KEY (chain_id, link) REFERENCES audit_links(chain_id, link) DEFERRABLE INITIALLY DEFERRED,
  constraint audit_entries_actor_check CHECK ((actor = ANY (ARRAY['USER'::text, 'CLIENT'::text, 'IDENTIFIED'::text, 'KIOSK'::text, 'SYSTEM'::text]))),
  constraint audit_entries_position_check CHECK (("position" > 0))
);
CREATE INDEX audit_entries_at ON audit_entries USING brin (at);
CREATE INDEX audit_entries_by_organizer ON audit_entries USING btree (organizer_id, at) WHERE (organizer_id IS NOT NULL);
CREATE INDEX audit_entries_newest ON audit_entries USING btree (at);
CREATE INDEX audit_entries_organizer ON audit_entries USING btree (subject_id, at) WHERE (subject = 'organizer'::text);
CREATE INDEX audit_entries_passholder ON audit_entries USING btree (passholder_id, at) WHERE (passholder_id IS NOT NULL);
CREATE INDEX audit_entries_things ON audit_entries USING btree (at) WHERE ((passholder_id IS NULL) AND (actor = 'USER'::text));

create table audit_links (
  chain_id uuid not null,
  link integer not null,
  previous bytea not null,
  hash bytea not null,
  entries integer not null,
  constraint audit_links_pkey PRIMARY KEY (chain_id, link),
  constraint audit_links_entries_check CHECK ((entries > 0)),
  constraint audit_links_link_check CHECK ((link > 0))
);

create table audit_verifications (
  id uuid not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  links_total integer not null,
  links_done integer default 0 not null,
  seen_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  chains integer,
  entries integer,
  anchors integer,
  faults text[],
  constraint audit_verifications_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX audit_verifications_running ON audit_verifications USING btree ((true)) WHERE (finished_at IS NULL);

create table card_batches (
  id uuid not null,
  card_system_id integer not null,
  name text not null,
  source text not null,
  cards integer not null,
  created_at timestamp with time zone not null,
  account_id uuid,
  constraint card_batches_pkey PRIMARY KEY (id),
  constraint card_batches_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint card_batches_cards_check CHECK ((cards > 0)),
  constraint card_batches_source_check CHECK ((source = ANY (ARRAY['CSV'::text, 'RANGE'::text])))
);
CREATE INDEX card_batches_newest ON card_batches USING btree (card_system_id, created_at DESC, id DESC);

create table card_deliveries (
  id uuid not null,
  card_system_id integer not null,
  organizer_id uuid not null,
  batch_id uuid not null,
  status text not null,
  regular integer not null,
  social_tariff integer not null,
  missing integer default 0 not null,
  sent_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint card_deliveries_pkey PRIMARY KEY (id),
  constraint card_deliveries_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES card_batches(id),
  constraint card_deliveries_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint card_deliveries_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint card_deliveries_check CHECK (((status = 'SENT'::text) = (closed_at IS NULL))),
  constraint card_deliveries_regular_check CHECK ((regular >= 0)),
  constraint card_deliveries_social_tariff_check CHECK ((social_tariff >= 0)),
  constraint card_deliveries_status_check CHECK ((status = ANY (ARRAY['SENT'::text, 'RECEIVED'::text, 'CANCELLED'::text])))
);
CREATE INDEX card_deliveries_newest ON card_deliveries USING btree (card_system_id, sent_at DESC, id DESC);
CREATE INDEX card_deliveries_under_way ON card_deliveries USING btree (organizer_id) WHERE (status = 'SENT'::text);

create table card_imports (
  batch_id uuid not null,
  card_system_id integer not null,
  name text not null,
  status text not null,
  lines_total integer not null,
  lines_read integer not null,
  updated_at timestamp with time zone not null,
  constraint card_imports_pkey PRIMARY KEY (batch_id),
  constraint card_imports_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint card_imports_status_check CHECK ((status = ANY (ARRAY['RUNNING'::text, 'DONE'::text, 'REFUSED'::text])))
);

create table card_number_ranges (
  id integer generated by default as identity not null,
  card_system_id integer not null,
  first_serial bigint not null,
  last_serial bigint not null,
  next_serial bigint not null,
  created_at timestamp with time zone not null,
  constraint card_number_ranges_int8range_excl EXCLUDE USING gist (int8range(first_serial, last_serial, '[]'::text) WITH &&),
  constraint card_number_ranges_pkey PRIMARY KEY (id),
  constraint card_number_ranges_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint card_number_ranges_check CHECK ((first_serial <= last_serial)),
  constraint card_number_ranges_check1 CHECK (((next_serial >= first_serial) AND (next_serial <= (last_serial + 1)))),
  constraint card_number_ranges_first_serial_check CHECK ((first_serial > 0)),
  constraint card_number_ranges_last_serial_check CHECK ((last_serial <= '99999999999'::bigint))
);
CREATE INDEX card_number_ranges_left ON card_number_ranges USING btree (card_system_id, first_serial) WHERE (next_serial <= last_serial);

create table card_steps (
  uitpas_number text not null,
  id bigint generated by default as identity not null,
  at timestamp with time zone not null,
  from_status text,
  to_status text not null,
  reason text,
  account_id uuid,
  client_id text,
  organizer_id uuid,
  constraint card_steps_pkey PRIMARY KEY (uitpas_number, id),
  constraint card_steps_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint card_steps_uitpas_number_fkey FOREIGN KEY (uitpas_number) REFERENCES cards(uitpas_number),
  constraint card_steps_from_status_check CHECK ((from_status = ANY (ARRAY['PROVISIONED'::text, 'LOCAL_STOCK'::text, 'ACTIVE'::text, 'BLOCKED'::text]))),
  constraint card_steps_to_status_check CHECK ((to_status = ANY (ARRAY['PROVISIONED'::text, 'LOCAL_STOCK'::text, 'ACTIVE'::text, 'BLOCKED'::text, 'DELETED'::text])))
);

create table card_stock_thresholds (
  card_system_id integer not null,
  organizer_id uuid not null,
  regular integer not null,
  social_tariff integer not null,
  constraint card_stock_thresholds_pkey PRIMARY KEY (card_system_id, organizer_id),
  constraint card_stock_thresholds_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint card_stock_thresholds_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint card_stock_thresholds_regular_check CHECK ((regular >= 0)),
  constraint card_stock_thresholds_social_tariff_check CHECK ((social_tariff >= 0))
);

create table card_system_admins (
  card_system_id integer not null,
  account_id uuid not null,
  added_at timestamp with time zone not null,
  constraint card_system_admins_pkey PRIMARY KEY (card_system_id, account_id),
  constraint card_system_admins_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id)
);
CREATE INDEX card_system_admins_by_account ON card_system_admins USING btree (account_id);

create table card_system_logos (
  id uuid not null,
  card_system_id integer not null,
  jpeg bytea not null,
  created_at timestamp with time zone not null,
  constraint card_system_logos_pkey PRIMARY KEY (id),
  constraint card_system_logos_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id)
);
CREATE INDEX card_system_logos_of ON card_system_logos USING btree (card_system_id);

create table card_system_postal_codes (
  card_system_id integer not null,
  postal_code text not null,
  name text not null,
  constraint card_system_postal_codes_pkey PRIMARY KEY (card_system_id, postal_code, name),
  constraint card_system_postal_codes_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint card_system_postal_codes_postal_code_name_fkey FOREIGN KEY (postal_code, name) REFERENCES postal_codes(postal_code, name)
);
CREATE INDEX card_system_postal_codes_by_code ON card_system_postal_codes USING btree (postal_code);

create table card_system_rule_changes (
  id bigint generated by default as identity not null,
  card_system_id integer not null,
  from_day date not null,
  checkin_minutes_before integer not null,
  checkin_minutes_after integer not null,
  grace_period_days integer not null,
  social_tariff_end_day text not null,
  planned_by uuid,
  planned_at timestamp with time zone not null,
  applied_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint card_system_rule_changes_pkey PRIMARY KEY (id),
  constraint card_system_rule_changes_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint card_system_rule_changes_check CHECK ((num_nonnulls(applied_at, withdrawn_at) <= 1)),
  constraint card_system_rule_changes_checkin_minutes_after_check CHECK ((checkin_minutes_after >= 0)),
  constraint card_system_rule_changes_checkin_minutes_before_check CHECK ((checkin_minutes_before >= 0)),
  constraint card_system_rule_changes_grace_period_days_check CHECK ((grace_period_days >= 0))
);
CREATE INDEX card_system_rule_changes_of ON card_system_rule_changes USING btree (card_system_id, planned_at);
CREATE UNIQUE INDEX card_system_rule_changes_planned ON card_system_rule_changes USING btree (card_system_id, from_day) WHERE ((applied_at IS NULL) AND (withdrawn_at IS NULL));

create table card_systems (
  id integer generated by default as identity not null,
  name text not null,
  logo_url text,
  primary_color text,
  secondary_color text,
  website text,
  permanent boolean default true not null,
  allows_cardless_registration boolean default true not null,
  cardless_registration_type text default 'ALL'::text not null,
  social_tariff_info text,
  checkin_minutes_before integer default 60 not null,
  checkin_minutes_after integer default 60 not null,
  grace_period_days integer default 0 not null,
  help_desk_email text,
  terms_version text default '1'::text not null,
  welcome_text text,
  handbook_url text,
  handbook_text text,
  social_tariff_end_day text default '04-30'::text not null,
  settings_version integer default 1 not null,
  constraint card_systems_pkey PRIMARY KEY (id),
  constraint card_systems_name_key UNIQUE (name),
  constraint card_systems_cardless_registration_type_check CHECK ((cardless_registration_type = ANY (ARRAY['ALL'::text, 'REGULAR'::text, 'SOCIALTARIFF'::text, 'NONE'::text]))),
  constraint card_systems_checkin_minutes_after_check CHECK ((checkin_minutes_after >= 0)),
  constraint card_systems_checkin_minutes_before_check CHECK ((checkin_minutes_before >= 0)),
  constraint card_systems_grace_period_days_check CHECK ((grace_period_days >= 0)),
  constraint card_systems_social_tariff_end_day_check CHECK (((social_tariff_end_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'::text) AND (social_tariff_end_day <> '02-29'::text)))
);

create table cards (
  uitpas_number text not null,
  chip_number text,
  card_system_id integer not null,
  card_type text not null,
  status text not null,
  social_tariff boolean generated always as ((substr(uitpas_number, 12, 1) = '1'::text)) stored not null,
  passholder_id uuid,
  organizer_id uuid,
  activated_at timestamp with time zone,
  blocked_at timestamp with time zone,
  block_reason text,
  batch_id uuid,
  delivery_id uuid,
  constraint cards_pkey PRIMARY KEY (uitpas_number),
  constraint cards_chip_number_key UNIQUE (chip_number),
  constraint cards_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES card_batches(id),
  constraint cards_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint cards_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES card_deliveries(id),
  constraint cards_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint cards_passholder_id_card_system_id_fkey FOREIGN KEY (passholder_id, card_system_id) REFERENCES memberships(passholder_id, card_system_id),
  constraint cards_block_reason_check CHECK ((block_reason = ANY (ARRAY['LOST'::text, 'STOLEN'::text, 'DEFECT'::text, 'REPLACED'::text]))),
  constraint cards_card_type_check CHECK ((card_type = ANY (ARRAY['NFC_CARD'::text, 'DIGITAL'::text]))),
  constraint cards_check CHECK (((status <> 'ACTIVE'::text) OR (passholder_id IS NOT NULL))),
  constraint cards_check1 CHECK (((status <> ALL (ARRAY['PROVISIONED'::text, 'LOCAL_STOCK'::text])) OR (passholder_id IS NULL))),
  constraint cards_check2 CHECK (((block_reason IS NULL) OR (blocked_at IS NOT NULL))),
  constraint cards_check3 CHECK (((card_type = 'NFC_CARD'::text) OR (chip_number IS NULL))),
  constraint cards_chip_number_check CHECK ((chip_number ~ '^[0-9A-F]{8,20}$'::text)),
  constraint cards_status_check CHECK ((status = ANY (ARRAY['PROVISIONED'::text, 'LOCAL_STOCK'::text, 'ACTIVE'::text, 'BLOCKED'::text, 'DELETED'::text]))),
  constraint cards_uitpas_number_check CHECK ((uitpas_number ~ '^\d{13}$'::text))
);
CREATE INDEX cards_by_card_system ON cards USING btree (card_system_id, uitpas_number) INCLUDE (chip_number, card_type, social_tariff, organizer_id);
CREATE INDEX cards_by_status ON cards USING btree (card_system_id, status, uitpas_number);
CREATE INDEX cards_in_batch ON cards USING btree (batch_id, status, uitpas_number) WHERE (batch_id IS NOT NULL);
CREATE INDEX cards_in_delivery ON cards USING btree (delivery_id) WHERE (delivery_id IS NOT NULL);
CREATE INDEX cards_in_stock ON cards USING btree (card_system_id, organizer_id, social_tariff) WHERE (status = 'LOCAL_STOCK'::text);
CREATE UNIQUE INDEX cards_one_active ON cards USING btree (passholder_id, card_system_id) WHERE (status = 'ACTIVE'::text);
CREATE INDEX cards_organizer ON cards USING btree (organizer_id) WHERE (organizer_id IS NOT NULL);
CREATE INDEX cards_passholder ON cards USING btree (passholder_id) WHERE (passholder_id IS NOT NULL);
CREATE INDEX cards_unsent ON cards USING btree (card_system_id, social_tariff) WHERE ((status = 'PROVISIONED'::text) AND (delivery_id IS NULL));

create table checkins (
  passholder_id uuid not null,
  event_id uuid not null,
  sequence integer not null,
  id uuid not null,
  organizer_id uuid not null,
  balie_id uuid not null,
  uitpas_number text not null,
  points integer not null,
  created_at timestamp with time zone not null,
  cancelled_at timestamp with time zone,
  cancelled_reason text,
  constraint checkins_pkey PRIMARY KEY (passholder_id, event_id, sequence),
  constraint checkins_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint checkins_points_check CHECK ((points > 0)),
  constraint checkins_sequence_check CHECK ((sequence > 0))
);
CREATE INDEX checkins_balie_time ON checkins USING btree (balie_id, created_at) INCLUDE (cancelled_at);
CREATE INDEX checkins_cancelled ON checkins USING btree (balie_id, created_at) WHERE (cancelled_at IS NOT NULL);
CREATE INDEX checkins_event_time ON checkins USING btree (event_id, created_at);
CREATE UNIQUE INDEX checkins_id ON checkins USING btree (id);

create table client_permissions (
  client_id text not null,
  organizer_id uuid not null,
  permissions text[] not null,
  constraint client_permissions_pkey PRIMARY KEY (client_id, organizer_id),
  constraint client_permissions_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id)
);

create table clients (
  client_id text not null,
  name text not null,
  kind text not null,
  secret_hash bytea,
  redirect_uris text[] default '{}'::text[] not null,
  post_logout_redirect_uris text[] default '{}'::text[] not null,
  allowed_origins text[] default '{}'::text[] not null,
  grants text[] not null,
  created_at timestamp with time zone default now() not null,
  disabled_at timestamp with time zone,
  card_system_id integer,
  constraint clients_pkey PRIMARY KEY (client_id),
  constraint clients_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint clients_check CHECK (((kind = 'confidential'::text) = (secret_hash IS NOT NULL))),
  constraint clients_check1 CHECK (((kind = 'confidential'::text) OR (NOT ('client_credentials'::text = ANY (grants))))),
  constraint clients_client_id_check CHECK ((client_id ~ '^[A-Za-z0-9._~-]{1,100}$'::text)),
  constraint clients_grants_check CHECK ((grants <@ ARRAY['authorization_code'::text, 'refresh_token'::text, 'client_credentials'::text])),
  constraint clients_kind_check CHECK ((kind = ANY (ARRAY['confidential'::text, 'public'::text])))
);
CREATE INDEX clients_card_system ON clients USING btree (card_system_id, name);

create table coupon_list (
  coupon_id integer not null,
  passholder_id uuid not null,
  constraint coupon_list_pkey PRIMARY KEY (coupon_id, passholder_id),
  constraint coupon_list_coupon_id_fkey FOREIGN KEY (coupon_id) REFERENCES coupons(id),
  constraint coupon_list_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id)
);
CREATE INDEX coupon_list_passholder ON coupon_list USING btree (passholder_id);

create table coupons (
  id integer generated by default as identity not null,
  card_system_id integer not null,
  name text not null,
  description text,
  price_rule text not null,
  price_value integer not null,
  organizer_part integer not null,
  municipality_part integer not null,
  max_regular_price_cents integer,
  usage_volume integer,
  usage_period text,
  max_uses integer,
  uses integer default 0 not null,
  budget_cents integer,
  spent_cents integer default 0 not null,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone,
  valid_days integer,
  event_ids uuid[] default '{}'::uuid[] not null,
  organizer_ids uuid[] default '{}'::uuid[] not null,
  for_individuals boolean not null,
  for_groups boolean not null,
  social_tariff boolean,
  postal_codes text[] default '{}'::text[] not null,
  min_age integer,
  max_age integer,
  listed boolean not null,
  created_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint coupons_pkey PRIMARY KEY (id),
  constraint coupons_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint coupons_budget_cents_check CHECK ((budget_cents > 0)),
  constraint coupons_check CHECK (((price_rule <> 'PERCENTAGE'::text) OR (price_value <= 10000))),
  constraint coupons_check1 CHECK (((organizer_part + municipality_part) > 0)),
  constraint coupons_check2 CHECK (((usage_volume IS NULL) = (usage_period IS NULL))),
  constraint coupons_check3 CHECK ((for_individuals OR for_groups)),
  constraint coupons_check4 CHECK (((uses >= 0) AND ((max_uses IS NULL) OR (uses <= max_uses)))),
  constraint coupons_check5 CHECK (((spent_cents >= 0) AND ((budget_cents IS NULL) OR (spent_cents <= budget_cents)))),
  constraint coupons_max_age_check CHECK ((max_age >= 0)),
  constraint coupons_max_regular_price_cents_check CHECK ((max_regular_price_cents > 0)),
  constraint coupons_max_uses_check CHECK ((max_uses > 0)),
  constraint coupons_min_age_check CHECK ((min_age >= 0)),
  constraint coupons_municipality_part_check CHECK ((municipality_part >= 0)),
  constraint coupons_organizer_part_check CHECK ((organizer_part >= 0)),
  constraint coupons_price_rule_check CHECK ((price_rule = ANY (ARRAY['PERCENTAGE'::text, 'FIXED_PRICE'::text, 'FIXED_DISCOUNT'::text]))),
  constraint coupons_price_value_check CHECK ((price_value >= 0)),
  constraint coupons_usage_period_check CHECK ((usage_period = ANY (ARRAY['ABSOLUTE'::text, 'DAY'::text, 'WEEK'::text, 'MONTH'::text, 'QUARTER'::text, 'YEAR'::text]))),
  constraint coupons_usage_volume_check CHECK ((usage_volume > 0)),
  constraint coupons_valid_days_check CHECK ((valid_days > 0))
);
CREATE INDEX coupons_by_card_system ON coupons USING btree (card_system_id);

create table demo_mailbox (
  id uuid not null,
  recipient text not null,
  language text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  sent_at timestamp with time zone not null,
  constraint demo_mailbox_pkey PRIMARY KEY (id)
);

create table demo_payments (
  id uuid not null,
  amount_cents integer not null,
  description text not null,
  return_url text not null,
  notification_url text not null,
  state text default 'OPEN'::text not null,
  expires_at timestamp with time zone not null,
  refunded boolean default false not null,
  constraint demo_payments_pkey PRIMARY KEY (id),
  constraint demo_payments_amount_cents_check CHECK ((amount_cents > 0)),
  constraint demo_payments_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'PAID'::text, 'CANCELLED'::text, 'EXPIRED'::text])))
);

create table distribution_key_versions (
  key_id integer not null,
  number integer not null,
  valid_from timestamp with time zone not null,
  in_use boolean not null,
  name text not null,
  price_rule text not null,
  price_value integer not null,
  organizer_part integer not null,
  municipality_part integer not null,
  social_tariff text not null,
  max_regular_price_cents integer,
  automatic boolean not null,
  created_at timestamp with time zone not null,
  constraint distribution_key_versions_pkey PRIMARY KEY (key_id, number),
  constraint distribution_key_versions_key_id_fkey FOREIGN KEY (key_id) REFERENCES distribution_keys(id),
  constraint distribution_key_versions_check CHECK (((price_rule <> 'PERCENTAGE'::text) OR (price_value <= 10000))),
  constraint distribution_key_versions_check1 CHECK (((organizer_part + municipality_part) > 0)),
  constraint distribution_key_versions_check2 CHECK ((valid_from >= created_at)),
  constraint distribution_key_versions_max_regular_price_cents_check CHECK ((max_regular_price_cents > 0)),
  constraint distribution_key_versions_municipality_part_check CHECK ((municipality_part >= 0)),
  constraint distribution_key_versions_number_check CHECK ((number > 0)),
  constraint distribution_key_versions_organizer_part_check CHECK ((organizer_part >= 0)),
  constraint distribution_key_versions_price_rule_check CHECK ((price_rule = ANY (ARRAY['PERCENTAGE'::text, 'FIXED_PRICE'::text, 'FIXED_DISCOUNT'::text]))),
  constraint distribution_key_versions_price_value_check CHECK ((price_value >= 0)),
  constraint distribution_key_versions_social_tariff_check CHECK ((social_tariff = ANY (ARRAY['OWN_CARD_SYSTEM'::text, 'ANY_CARD_SYSTEM'::text])))
);

create table distribution_keys (
  id integer generated by default as identity not null,
  card_system_id integer not null,
  organizer_id uuid,
  created_at timestamp with time zone not null,
  constraint distribution_keys_pkey PRIMARY KEY (id),
  constraint distribution_keys_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint distribution_keys_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id)
);
CREATE INDEX distribution_keys_by_card_system ON distribution_keys USING btree (card_system_id, organizer_id);

create table email_changes (
  token_hash bytea not null,
  account_id uuid not null,
  email text not null,
  expires_at timestamp with time zone not null,
  constraint email_changes_pkey PRIMARY KEY (token_hash),
  constraint email_changes_account_id_key UNIQUE (account_id),
  constraint email_changes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint email_changes_email_check CHECK (((email = btrim(email)) AND ((length(email) >= 3) AND (length(email) <= 254))))
);
CREATE INDEX email_changes_expires_at ON email_changes USING btree (expires_at);

create table entitled_people (
  card_system_id integer not null,
  year integer not null,
  nis_code text not null,
  people integer not null,
  source text not null,
  constraint entitled_people_pkey PRIMARY KEY (card_system_id, year, nis_code),
  constraint entitled_people_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint entitled_people_people_check CHECK ((people >= 0)),
  constraint entitled_people_source_check CHECK ((source <> ''::text)),
  constraint entitled_people_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);

create table euro_transfers (
  passholder_id uuid not null,
  sale_id uuid not null,
  reason text not null,
  payer text not null,
  debit text not null,
  credit text not null,
  amount_cents integer not null,
  booked_at timestamp with time zone not null,
  constraint euro_transfers_pkey PRIMARY KEY (passholder_id, sale_id, reason, payer),
  constraint euro_transfers_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint euro_transfers_amount_cents_check CHECK ((amount_cents > 0)),
  constraint euro_transfers_check CHECK ((debit <> credit)),
  constraint euro_transfers_payer_check CHECK ((payer = ANY (ARRAY['PASSHOLDER'::text, 'ORGANIZER'::text, 'MUNICIPALITY'::text, 'CARD_SYSTEM'::text]))),
  constraint euro_transfers_reason_check CHECK ((reason = ANY (ARRAY['SALE'::text, 'CANCELLATION'::text])))
);
CREATE INDEX euro_transfers_time ON euro_transfers USING btree (booked_at);

create table event_card_systems (
  event_id uuid not null,
  number integer not null,
  card_system_ids integer[] not null,
  key_ids integer[] not null,
  set_at timestamp with time zone not null,
  constraint event_card_systems_pkey PRIMARY KEY (event_id, number),
  constraint event_card_systems_number_check CHECK ((number > 0))
);

create table event_settings (
  event_id uuid not null,
  checkin_points integer not null,
  checkin_limit_volume integer not null,
  checkin_limit_period text not null,
  ticket_limit_volume integer,
  ticket_limit_period text,
  constraint event_settings_pkey PRIMARY KEY (event_id),
  constraint event_settings_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint event_settings_check CHECK (((ticket_limit_volume IS NULL) = (ticket_limit_period IS NULL))),
  constraint event_settings_checkin_limit_period_check CHECK ((checkin_limit_period = ANY (ARRAY['ABSOLUTE'::text, 'DAY'::text, 'WEEK'::text, 'MONTH'::text, 'QUARTER'::text, 'YEAR'::text]))),
  constraint event_settings_checkin_limit_volume_check CHECK ((checkin_limit_volume > 0)),
  constraint event_settings_checkin_points_check CHECK ((checkin_points > 0)),
  constraint event_settings_ticket_limit_period_check CHECK ((ticket_limit_period = ANY (ARRAY['ABSOLUTE'::text, 'DAY'::text, 'WEEK'::text, 'MONTH'::text, 'QUARTER'::text, 'YEAR'::text]))),
  constraint event_settings_ticket_limit_volume_check CHECK ((ticket_limit_volume >= 0))
);

create table events (
  id uuid not null,
  organizer_id uuid,
  place_id uuid not null,
  main_language text default 'nl'::text not null,
  name jsonb not null,
  description jsonb,
  calendar_type text not null,
  calendar jsonb not null,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  status text default 'Available'::text not null,
  workflow_status text default 'APPROVED'::text not null,
  audience_type text default 'everyone'::text not null,
  available_from timestamp with time zone not null,
  available_to timestamp with time zone,
  price_info jsonb default '[]'::jsonb not null,
  labels text[] default '{}'::text[] not null,
  terms jsonb default '[]'::jsonb not null,
  details jsonb default '{}'::jsonb not null,
  title_text text not null,
  search_text text not null,
  words tsvector generated always as ((setweight(to_tsvector('simple'::regconfig, title_text), 'A'::"char") || to_tsvector('simple'::regconfig, search_text))) stored not null,
  creator text,
  created_at timestamp with time zone not null,
  modified_at timestamp with time zone not null,
  constraint events_pkey PRIMARY KEY (id),
  constraint events_place_id_fkey FOREIGN KEY (place_id) REFERENCES places(id),
  constraint events_audience_type_check CHECK ((audience_type = ANY (ARRAY['everyone'::text, 'members'::text, 'education'::text]))),
  constraint events_calendar_type_check CHECK ((calendar_type = ANY (ARRAY['single'::text, 'multiple'::text, 'periodic'::text, 'permanent'::text]))),
  constraint events_check CHECK ((starts_at <= ends_at)),
  constraint events_check1 CHECK (((calendar ->> 'type'::text) = calendar_type)),
  constraint events_status_check CHECK ((status = ANY (ARRAY['Available'::text, 'TemporarilyUnavailable'::text, 'Unavailable'::text]))),
  constraint events_workflow_status_check CHECK ((workflow_status = ANY (ARRAY['DRAFT'::text, 'READY_FOR_VALIDATION'::text, 'APPROVED'::text, 'REJECTED'::text, 'DELETED'::text])))
);
CREATE INDEX events_available_to ON events USING btree (available_to, id);
CREATE INDEX events_organizer ON events USING btree (organizer_id, ends_at);
CREATE INDEX events_place ON events USING btree (place_id, ends_at);

create table family_members (
  passholder_id uuid not null,
  member_id uuid not null,
  icon text,
  created_at timestamp with time zone not null,
  constraint family_members_pkey PRIMARY KEY (passholder_id, member_id),
  constraint family_members_member_id_fkey FOREIGN KEY (member_id) REFERENCES passholders(id),
  constraint family_members_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint family_members_check CHECK ((passholder_id <> member_id))
);
CREATE INDEX family_members_member ON family_members USING btree (member_id);

create table financial_report_jobs (
  report_id integer not null,
  constraint financial_report_jobs_pkey PRIMARY KEY (report_id),
  constraint financial_report_jobs_report_id_fkey FOREIGN KEY (report_id) REFERENCES financial_reports(id) ON DELETE CASCADE
);

create table financial_report_parts (
  report_id integer not null,
  number integer not null,
  content bytea not null,
  constraint financial_report_parts_pkey PRIMARY KEY (report_id, number),
  constraint financial_report_parts_report_id_fkey FOREIGN KEY (report_id) REFERENCES financial_reports(id) ON DELETE CASCADE,
  constraint financial_report_parts_number_check CHECK ((number >= 0))
);

create table financial_report_progress (
  report_id integer not null,
  attempts integer not null,
  lines integer default 0 not null,
  of_lines integer default 0 not null,
  constraint financial_report_progress_pkey PRIMARY KEY (report_id),
  constraint financial_report_progress_report_id_fkey FOREIGN KEY (report_id) REFERENCES financial_reports(id) ON DELETE CASCADE,
  constraint financial_report_progress_attempts_check CHECK ((attempts >= 0)),
  constraint financial_report_progress_lines_check CHECK ((lines >= 0)),
  constraint financial_report_progress_of_lines_check CHECK ((of_lines >= 0))
);

create table financial_reports (
  id integer generated by default as identity not null,
  organizer_id uuid not null,
  card_system_ids integer[],
  start_date date not null,
  end_date date not null,
  language text not null,
  status text not null,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  bytes bigint,
  constraint financial_reports_pkey PRIMARY KEY (id),
  constraint financial_reports_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint financial_reports_bytes_check CHECK ((bytes > 0)),
  constraint financial_reports_check CHECK ((start_date <= end_date)),
  constraint financial_reports_check1 CHECK (((status = 'STARTED'::text) = (finished_at IS NULL))),
  constraint financial_reports_check2 CHECK (((status = 'AVAILABLE'::text) = (bytes IS NOT NULL))),
  constraint financial_reports_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text, 'de'::text]))),
  constraint financial_reports_status_check CHECK ((status = ANY (ARRAY['STARTED'::text, 'AVAILABLE'::text, 'FAILED'::text])))
);
CREATE INDEX financial_reports_created ON financial_reports USING btree (created_at);
CREATE INDEX financial_reports_organizer ON financial_reports USING btree (organizer_id, id);

create table government_log_ins (
  session_uid text not null,
  account_id uuid not null,
  national_number_sealed text not null,
  logged_in_at timestamp with time zone default now() not null,
  constraint government_log_ins_pkey PRIMARY KEY (session_uid),
  constraint government_log_ins_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX government_log_ins_account_id ON government_log_ins USING btree (account_id);

create table granted_coupons (
  passholder_id uuid not null,
  coupon_id integer not null,
  id integer generated by default as identity not null,
  granted_at timestamp with time zone not null,
  constraint granted_coupons_pkey PRIMARY KEY (passholder_id, coupon_id),
  constraint granted_coupons_id_key UNIQUE (id),
  constraint granted_coupons_coupon_id_fkey FOREIGN KEY (coupon_id) REFERENCES coupons(id),
  constraint granted_coupons_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id)
);

create table granted_welcome_rewards (
  passholder_id uuid not null,
  reward_id integer not null,
  card_system_id integer not null,
  granted_at timestamp with time zone not null,
  redeemed_reward_id uuid,
  constraint granted_welcome_rewards_pkey PRIMARY KEY (passholder_id, reward_id),
  constraint granted_welcome_rewards_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint granted_welcome_rewards_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint granted_welcome_rewards_passholder_id_redeemed_reward_id_fkey FOREIGN KEY (passholder_id, redeemed_reward_id) REFERENCES redeemed_rewards(passholder_id, id),
  constraint granted_welcome_rewards_reward_id_fkey FOREIGN KEY (reward_id) REFERENCES rewards(id)
);
CREATE INDEX granted_welcome_rewards_by_reward ON granted_welcome_rewards USING btree (reward_id);

create table grouppass_organisations (
  passholder_id uuid not null,
  organisation text not null,
  constraint grouppass_organisations_pkey PRIMARY KEY (passholder_id),
  constraint grouppass_organisations_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint grouppass_organisations_organisation_check CHECK ((organisation <> ''::text))
);

create table idempotent_answers (
  caller text not null,
  key text not null,
  request_hash bytea not null,
  status integer not null,
  answer text,
  passholder_id uuid,
  created_at timestamp with time zone not null,
  also_about uuid[],
  constraint idempotent_answers_pkey PRIMARY KEY (caller, key)
);
CREATE INDEX idempotent_answers_also_about ON idempotent_answers USING gin (also_about) WHERE (also_about IS NOT NULL);
CREATE INDEX idempotent_answers_created_at ON idempotent_answers USING btree (created_at);
CREATE INDEX idempotent_answers_passholder ON idempotent_answers USING btree (passholder_id) WHERE (passholder_id IS NOT NULL);

create table invitations (
  token_hash bytea not null,
  email text not null,
  locale text not null,
  organizer_name text not null,
  app text not null,
  expires_at timestamp with time zone not null,
  constraint invitations_pkey PRIMARY KEY (token_hash),
  constraint invitations_app_check CHECK ((app = ANY (ARRAY['balie'::text, 'ksb'::text]))),
  constraint invitations_email_check CHECK (((email = btrim(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  constraint invitations_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text, 'de'::text])))
);
CREATE INDEX invitations_email ON invitations USING btree (lower(email));
CREATE INDEX invitations_expires_at ON invitations USING btree (expires_at);

create table invited_roles (
  id uuid not null,
  email text not null,
  role text not null,
  organizer_id uuid,
  card_system_id integer,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint invited_roles_pkey PRIMARY KEY (id),
  constraint invited_roles_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint invited_roles_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint invited_roles_check CHECK (((role = ANY (ARRAY['MEMBER'::text, 'ADMIN'::text])) = (organizer_id IS NOT NULL))),
  constraint invited_roles_check1 CHECK (((role = 'CARD_SYSTEM'::text) = (card_system_id IS NOT NULL))),
  constraint invited_roles_email_check CHECK (((email = btrim(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  constraint invited_roles_role_check CHECK ((role = ANY (ARRAY['MEMBER'::text, 'ADMIN'::text, 'CARD_SYSTEM'::text, 'PLATFORM'::text])))
);
CREATE INDEX invited_roles_by_card_system ON invited_roles USING btree (card_system_id) WHERE (card_system_id IS NOT NULL);
CREATE INDEX invited_roles_by_organizer ON invited_roles USING btree (organizer_id) WHERE (organizer_id IS NOT NULL);
CREATE UNIQUE INDEX invited_roles_once ON invited_roles USING btree (lower(email), organizer_id, card_system_id) NULLS NOT DISTINCT;

create table kiosk_organizers (
  kiosk_id uuid not null,
  organizer_id uuid not null,
  constraint kiosk_organizers_pkey PRIMARY KEY (kiosk_id, organizer_id),
  constraint kiosk_organizers_kiosk_id_fkey FOREIGN KEY (kiosk_id) REFERENCES kiosks(id) ON DELETE CASCADE,
  constraint kiosk_organizers_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id)
);
CREATE INDEX kiosk_organizers_organizer ON kiosk_organizers USING btree (organizer_id);

create table kiosks (
  id uuid not null,
  card_system_id integer not null,
  name text not null,
  shows_code boolean not null,
  automatic boolean not null,
  reader text not null,
  fixed_event_id uuid,
  chosen_event_id uuid,
  setup_code_hash bytea,
  setup_code_expires_at timestamp with time zone,
  device_id text,
  device_name text,
  secret_hash bytea,
  set_up_at timestamp with time zone,
  last_seen_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint kiosks_pkey PRIMARY KEY (id),
  constraint kiosks_secret_hash_key UNIQUE (secret_hash),
  constraint kiosks_setup_code_hash_key UNIQUE (setup_code_hash),
  constraint kiosks_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint kiosks_check CHECK (((setup_code_hash IS NULL) = (setup_code_expires_at IS NULL))),
  constraint kiosks_check1 CHECK ((((device_id IS NULL) = (secret_hash IS NULL)) AND ((device_id IS NULL) = (set_up_at IS NULL)))),
  constraint kiosks_name_check CHECK ((name <> ''::text)),
  constraint kiosks_reader_check CHECK ((reader = ANY (ARRAY['BELOW'::text, 'LEFT'::text, 'RIGHT'::text])))
);
CREATE UNIQUE INDEX kiosks_device ON kiosks USING btree (device_id);
CREATE UNIQUE INDEX kiosks_name ON kiosks USING btree (card_system_id, lower(name));

create table known_names (
  field text not null,
  name_plain text not null,
  keys bigint[] not null,
  constraint known_names_pkey PRIMARY KEY (field, name_plain),
  constraint known_names_field_check CHECK ((field = ANY (ARRAY['n'::text, 'f'::text])))
);
CREATE INDEX known_names_keys ON known_names USING gin (keys);

create table listed_passholders (
  card_system_id integer not null,
  passholder_id uuid not null,
  name_plain text not null,
  first_name_plain text not null,
  city_plain text not null,
  postal_code text not null,
  registration_organizer_id uuid,
  blocked boolean not null,
  created_at timestamp with time zone not null,
  constraint listed_passholders_pkey PRIMARY KEY (card_system_id, passholder_id),
  constraint listed_passholders_passholder_id_card_system_id_fkey FOREIGN KEY (passholder_id, card_system_id) REFERENCES memberships(passholder_id, card_system_id) ON DELETE CASCADE
);
CREATE INDEX listed_passholders_blocked ON listed_passholders USING btree (card_system_id, name_plain, first_name_plain, passholder_id) WHERE blocked;
CREATE INDEX listed_passholders_city ON listed_passholders USING btree (card_system_id, city_plain, name_plain, first_name_plain, passholder_id);
CREATE INDEX listed_passholders_created ON listed_passholders USING btree (card_system_id, created_at, passholder_id);
CREATE INDEX listed_passholders_first_name ON listed_passholders USING btree (card_system_id, first_name_plain, name_plain, passholder_id);
CREATE INDEX listed_passholders_name ON listed_passholders USING btree (card_system_id, name_plain, first_name_plain, passholder_id);
CREATE INDEX listed_passholders_organizer ON listed_passholders USING btree (card_system_id, registration_organizer_id);
CREATE INDEX listed_passholders_passholder ON listed_passholders USING btree (passholder_id);
CREATE INDEX listed_passholders_postal_code ON listed_passholders USING btree (card_system_id, postal_code);

create table log_ins (
  session_uid text not null,
  account_id uuid not null,
  browser text not null,
  system text not null,
  logged_in_at timestamp with time zone default now() not null,
  last_seen_at timestamp with time zone default now() not null,
  constraint log_ins_pkey PRIMARY KEY (session_uid),
  constraint log_ins_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX log_ins_account_id ON log_ins USING btree (account_id);

create table login_attempts (
  subject bytea not null,
  failures integer not null,
  last_at timestamp with time zone default now() not null,
  blocked_until timestamp with time zone,
  constraint login_attempts_pkey PRIMARY KEY (subject)
);
CREATE INDEX login_attempts_last_at ON login_attempts USING btree (last_at);

create table mail_texts (
  card_system_id integer,
  template text not null,
  variant text not null,
  language text not null,
  version integer not null,
  subject text,
  before_button text,
  button text,
  after_button text,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  constraint mail_texts_card_system_id_template_variant_language_version_key UNIQUE NULLS NOT DISTINCT (card_system_id, template, variant, language, version),
  constraint mail_texts_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint mail_texts_check CHECK ((num_nulls(subject, before_button, button, after_button) = ANY (ARRAY[0, 4]))),
  constraint mail_texts_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text, 'de'::text]))),
  constraint mail_texts_version_check CHECK ((version > 0))
);

create table membership_charges (
  passholder_id uuid not null,
  id uuid not null,
  card_system_id integer not null,
  kind text not null,
  card_type text not null,
  price_cents integer not null,
  label text not null,
  price_id integer,
  voucher_id integer,
  organizer_id uuid,
  charged_at timestamp with time zone not null,
  constraint membership_charges_pkey PRIMARY KEY (passholder_id, id),
  constraint membership_charges_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint membership_charges_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint membership_charges_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint membership_charges_price_id_fkey FOREIGN KEY (price_id) REFERENCES membership_prices(id),
  constraint membership_charges_voucher_id_fkey FOREIGN KEY (voucher_id) REFERENCES vouchers(id),
  constraint membership_charges_card_type_check CHECK ((card_type = ANY (ARRAY['NFC_CARD'::text, 'DIGITAL'::text]))),
  constraint membership_charges_kind_check CHECK ((kind = ANY (ARRAY['REGISTRATION'::text, 'MEMBERSHIP'::text, 'REPLACEMENT'::text, 'MOVE'::text]))),
  constraint membership_charges_price_cents_check CHECK ((price_cents >= 0))
);
CREATE INDEX membership_charges_by_voucher ON membership_charges USING btree (voucher_id) WHERE (voucher_id IS NOT NULL);

create table membership_prices (
  id integer generated by default as identity not null,
  card_system_id integer not null,
  label text not null,
  description text default ''::text not null,
  price_cents integer not null,
  min_age integer,
  max_age integer,
  residence text default 'ANYWHERE'::text not null,
  postal_codes text[] default '{}'::text[] not null,
  social_tariff boolean,
  card_type text,
  valid_from date not null,
  valid_until date,
  replaces_id integer,
  created_at timestamp with time zone not null,
  constraint membership_prices_pkey PRIMARY KEY (id),
  constraint membership_prices_replaces_id_key UNIQUE (replaces_id),
  constraint membership_prices_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint membership_prices_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES membership_prices(id),
  constraint membership_prices_card_type_check CHECK ((card_type = ANY (ARRAY['NFC_CARD'::text, 'DIGITAL'::text]))),
  constraint membership_prices_check CHECK (((min_age IS NULL) OR (max_age IS NULL) OR (min_age <= max_age))),
  constraint membership_prices_check1 CHECK (((valid_until IS NULL) OR (valid_from <= valid_until))),
  constraint membership_prices_max_age_check CHECK ((max_age >= 0)),
  constraint membership_prices_min_age_check CHECK ((min_age >= 0)),
  constraint membership_prices_price_cents_check CHECK ((price_cents >= 0)),
  constraint membership_prices_residence_check CHECK ((residence = ANY (ARRAY['ANYWHERE'::text, 'INSIDE'::text, 'OUTSIDE'::text])))
);
CREATE INDEX membership_prices_by_card_system ON membership_prices USING btree (card_system_id, valid_from);

create table memberships (
  passholder_id uuid not null,
  card_system_id integer not null,
  status text default 'ACTIVE'::text not null,
  created_at timestamp with time zone not null,
  social_tariff_end date,
  social_tariff_suspended_until date,
  tickets_per_year integer,
  tickets_per_day integer,
  social_tariff_proof text,
  social_tariff_proof_date date,
  closed_at timestamp with time zone,
  social_tariff_reason text,
  constraint memberships_pkey PRIMARY KEY (passholder_id, card_system_id),
  constraint memberships_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint memberships_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint memberships_check CHECK (((social_tariff_suspended_until IS NULL) OR (social_tariff_end IS NOT NULL))),
  constraint memberships_check1 CHECK (((status = 'CLOSED'::text) = (closed_at IS NOT NULL))),
  constraint memberships_check2 CHECK (((status <> 'CLOSED'::text) OR (social_tariff_end IS NULL))),
  constraint memberships_check3 CHECK (((social_tariff_proof IS NULL) = (social_tariff_proof_date IS NULL))),
  constraint memberships_check4 CHECK (((social_tariff_proof IS NULL) OR (social_tariff_end IS NOT NULL))),
  constraint memberships_social_tariff_proof_check CHECK ((social_tariff_proof = ANY (ARRAY['INCREASED_REIMBURSEMENT'::text, 'PUBLIC_WELFARE'::text, 'DEBT_MEDIATION'::text, 'ASYLUM'::text, 'OTHER'::text]))),
  constraint memberships_social_tariff_reason_check CHECK (((social_tariff_reason <> ''::text) AND (length(social_tariff_reason) <= 500))),
  constraint memberships_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'BLOCKED'::text, 'CLOSED'::text]))),
  constraint memberships_tickets_per_day_check CHECK ((tickets_per_day >= 0)),
  constraint memberships_tickets_per_year_check CHECK ((tickets_per_year >= 0))
);
CREATE INDEX memberships_by_card_system ON memberships USING btree (card_system_id, passholder_id);

create table migrations (
  name text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (name)
);

create table municipalities (
  nis_code text not null,
  name text not null,
  valid_from date default '-infinity'::date not null,
  valid_until date default 'infinity'::date not null,
  constraint municipalities_pkey PRIMARY KEY (nis_code, valid_from),
  constraint municipalities_check CHECK ((valid_from < valid_until))
);

create table notices (
  id integer generated by default as identity not null,
  card_system_id integer not null,
  kind text not null,
  passholder_id uuid not null,
  other_card_system_id integer not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  read_by uuid,
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint notices_other_card_system_id_fkey FOREIGN KEY (other_card_system_id) REFERENCES card_systems(id),
  constraint notices_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint notices_check CHECK (((read_at IS NULL) = (read_by IS NULL))),
  constraint notices_kind_check CHECK ((kind = ANY (ARRAY['MOVED_AWAY'::text, 'MOVED_HERE'::text])))
);
CREATE INDEX notices_by_card_system ON notices USING btree (card_system_id, id);
CREATE INDEX notices_by_passholder ON notices USING btree (passholder_id);
CREATE INDEX notices_unread ON notices USING btree (card_system_id) WHERE (read_at IS NULL);

create table oidc_artifacts (
  id_hash bytea not null,
  model text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  account_id uuid,
  consumed_at timestamp with time zone,
  expires_at timestamp with time zone,
  constraint oidc_artifacts_pkey PRIMARY KEY (id_hash)
);
CREATE INDEX oidc_artifacts_account_id ON oidc_artifacts USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX oidc_artifacts_expires_at ON oidc_artifacts USING btree (expires_at);
CREATE INDEX oidc_artifacts_first_factor ON oidc_artifacts USING btree (((payload #>> '{result,firstFactor,accountId}'::text[]))) WHERE (model = 'Interaction'::text);
CREATE INDEX oidc_artifacts_grant_id ON oidc_artifacts USING btree (grant_id) WHERE (grant_id IS NOT NULL);
CREATE INDEX oidc_artifacts_log_in ON oidc_artifacts USING btree (((payload #>> '{result,login,accountId}'::text[]))) WHERE (model = 'Interaction'::text);
CREATE INDEX oidc_artifacts_uid ON oidc_artifacts USING btree (uid) WHERE (uid IS NOT NULL);
CREATE INDEX oidc_artifacts_user_code ON oidc_artifacts USING btree (user_code) WHERE (user_code IS NOT NULL);

create table order_people (
  order_id uuid not null,
  "position" integer not null,
  passholder_id uuid not null,
  card_system_id integer not null,
  organizer_id uuid not null,
  price_cents integer not null,
  social_tariff boolean not null,
  constraint order_people_pkey PRIMARY KEY (order_id, "position"),
  constraint order_people_passholder_id_key UNIQUE (passholder_id),
  constraint order_people_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint order_people_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id),
  constraint order_people_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint order_people_position_check CHECK (("position" >= 0)),
  constraint order_people_price_cents_check CHECK ((price_cents >= 0))
);
CREATE INDEX order_people_card_system ON order_people USING btree (card_system_id, order_id);

create table orders (
  id uuid not null,
  client_id text not null,
  status text not null,
  total_cents integer not null,
  token_hash bytea not null,
  payment_id uuid,
  people_sealed text,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  refusal text,
  constraint orders_pkey PRIMARY KEY (id),
  constraint orders_payment_id_key UNIQUE (payment_id),
  constraint orders_token_hash_key UNIQUE (token_hash),
  constraint orders_check CHECK (((status = 'PENDING_PAYMENT'::text) = (ended_at IS NULL))),
  constraint orders_check1 CHECK (((status <> 'REGISTERED'::text) OR (people_sealed IS NULL))),
  constraint orders_check2 CHECK (((refusal IS NULL) OR (status = 'CANCELLED'::text))),
  constraint orders_status_check CHECK ((status = ANY (ARRAY['PENDING_PAYMENT'::text, 'REGISTERED'::text, 'CANCELLED'::text]))),
  constraint orders_total_cents_check CHECK ((total_cents >= 0))
);
CREATE INDEX orders_with_people ON orders USING btree (ended_at) WHERE (people_sealed IS NOT NULL);

create table organizer_card_systems (
  organizer_id uuid not null,
  card_system_id integer not null,
  iban text,
  constraint organizer_card_systems_pkey PRIMARY KEY (organizer_id, card_system_id),
  constraint organizer_card_systems_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint organizer_card_systems_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint organizer_card_systems_iban_check CHECK ((iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'::text))
);
CREATE INDEX organizer_card_systems_by_card_system ON organizer_card_systems USING btree (card_system_id);

create table organizer_permission_groups (
  organizer_id uuid not null,
  group_id integer not null,
  card_system_ids integer[],
  constraint organizer_permission_groups_pkey PRIMARY KEY (organizer_id, group_id),
  constraint organizer_permission_groups_group_id_fkey FOREIGN KEY (group_id) REFERENCES permission_groups(id),
  constraint organizer_permission_groups_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint organizer_permission_groups_card_system_ids_check CHECK ((cardinality(card_system_ids) > 0))
);
CREATE INDEX organizer_permission_groups_by_group ON organizer_permission_groups USING btree (group_id);

create table organizer_requests (
  id uuid not null,
  kind text not null,
  card_system_id integer not null,
  joins_card_system_id integer,
  organizer_id uuid,
  name text,
  street text,
  postal_code text,
  city text,
  email text,
  phone text,
  website text,
  note text,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  status text default 'OPEN'::text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  reason text,
  constraint organizer_requests_pkey PRIMARY KEY (id),
  constraint organizer_requests_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint organizer_requests_joins_card_system_id_fkey FOREIGN KEY (joins_card_system_id) REFERENCES card_systems(id),
  constraint organizer_requests_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint organizer_requests_check CHECK (((kind = 'NEW'::text) OR ((joins_card_system_id IS NOT NULL) AND (organizer_id IS NOT NULL)))),
  constraint organizer_requests_check1 CHECK (((kind = 'JOIN'::text) OR (name IS NOT NULL))),
  constraint organizer_requests_check2 CHECK (((status = 'OPEN'::text) = (decided_at IS NULL))),
  constraint organizer_requests_check3 CHECK (((status <> 'REFUSED'::text) OR (reason IS NOT NULL))),
  constraint organizer_requests_kind_check CHECK ((kind = ANY (ARRAY['NEW'::text, 'JOIN'::text]))),
  constraint organizer_requests_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'APPROVED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX organizer_requests_card_system ON organizer_requests USING btree (card_system_id, asked_at);
CREATE INDEX organizer_requests_joins ON organizer_requests USING btree (joins_card_system_id, asked_at) WHERE (joins_card_system_id IS NOT NULL);
CREATE UNIQUE INDEX organizer_requests_open_join ON organizer_requests USING btree (organizer_id, joins_card_system_id) WHERE ((status = 'OPEN'::text) AND (kind = 'JOIN'::text));
CREATE INDEX organizer_requests_organizer ON organizer_requests USING btree (organizer_id) WHERE (organizer_id IS NOT NULL);

create table organizer_staff (
  organizer_id uuid not null,
  account_id uuid not null,
  type text not null,
  added_at timestamp with time zone not null,
  constraint organizer_staff_pkey PRIMARY KEY (organizer_id, account_id),
  constraint organizer_staff_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint organizer_staff_type_check CHECK ((type = ANY (ARRAY['MEMBER'::text, 'ADMIN'::text])))
);
CREATE INDEX organizer_staff_by_account ON organizer_staff USING btree (account_id);

create table organizer_ticket_limits (
  organizer_id uuid not null,
  number integer not null,
  volume integer,
  period text,
  set_at timestamp with time zone not null,
  constraint organizer_ticket_limits_pkey PRIMARY KEY (organizer_id, number),
  constraint organizer_ticket_limits_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint organizer_ticket_limits_check CHECK (((volume IS NULL) = (period IS NULL))),
  constraint organizer_ticket_limits_number_check CHECK ((number > 0)),
  constraint organizer_ticket_limits_period_check CHECK ((period = ANY (ARRAY['ABSOLUTE'::text, 'DAY'::text, 'WEEK'::text, 'MONTH'::text, 'QUARTER'::text, 'YEAR'::text]))),
  constraint organizer_ticket_limits_volume_check CHECK ((volume >= 0))
);

create table organizers (
  id uuid not null,
  name text not null,
  name_plain text not null,
  active boolean default true not null,
  linked_location_id uuid,
  street text,
  postal_code text,
  city text,
  email text,
  phone text,
  website text,
  point_of_sale boolean default false not null,
  opening_hours jsonb default '[]'::jsonb not null,
  opening_note text,
  inactive_reason text,
  inactive_since timestamp with time zone,
  version integer default 1 not null,
  constraint organizers_pkey PRIMARY KEY (id),
  constraint organizers_email_check CHECK ((email ~~ '%_@_%'::text)),
  constraint organizers_opening_hours_check CHECK ((jsonb_typeof(opening_hours) = 'array'::text)),
  constraint organizers_website_check CHECK ((website ~ '^https?://'::text))
);
CREATE INDEX organizers_linked_location ON organizers USING btree (linked_location_id) WHERE (linked_location_id IS NOT NULL);
CREATE INDEX organizers_name ON organizers USING btree (name_plain, id);
CREATE INDEX organizers_point_of_sale ON organizers USING btree (name_plain, id) WHERE point_of_sale;

create table passholder_merges (
  id uuid not null,
  card_system_id integer not null,
  kept_id uuid not null,
  other_id uuid not null,
  merged_at timestamp with time zone not null,
  account_id uuid,
  log_sealed text,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint passholder_merges_pkey PRIMARY KEY (id),
  constraint passholder_merges_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint passholder_merges_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES passholders(id),
  constraint passholder_merges_other_id_fkey FOREIGN KEY (other_id) REFERENCES passholders(id),
  constraint passholder_merges_check CHECK ((kept_id <> other_id))
);
CREATE INDEX passholder_merges_kept ON passholder_merges USING btree (kept_id, merged_at);
CREATE UNIQUE INDEX passholder_merges_standing ON passholder_merges USING btree (other_id) WHERE (undone_at IS NULL);

create table passholder_schools (
  passholder_id uuid not null,
  school_id uuid not null,
  since timestamp with time zone not null,
  constraint passholder_schools_pkey PRIMARY KEY (passholder_id),
  constraint passholder_schools_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint passholder_schools_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools(id)
);
CREATE INDEX passholder_schools_school ON passholder_schools USING btree (school_id);

create table passholder_search (
  passholder_id uuid not null,
  name_plain text not null,
  first_name_plain text not null,
  keys bigint[] not null,
  city_plain text default ''::text not null,
  constraint passholder_search_pkey PRIMARY KEY (passholder_id),
  constraint passholder_search_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id)
);
CREATE INDEX passholder_search_first_name ON passholder_search USING btree (first_name_plain);
CREATE INDEX passholder_search_keys ON passholder_search USING gin (keys);
CREATE INDEX passholder_search_name ON passholder_search USING btree (name_plain, first_name_plain, passholder_id);

create table passholders (
  id uuid not null,
  kind text default 'INDIVIDUAL'::text not null,
  name text not null,
  first_name text not null,
  date_of_birth date,
  gender text,
  insz_sealed text,
  insz_hash bytea,
  email text,
  phone_number text,
  street text,
  postal_code text not null,
  city text not null,
  country text default 'BE'::text not null,
  nationality text,
  uitid_account_id uuid,
  registration_organizer_id uuid,
  opt_in_service_mails boolean default false not null,
  opt_in_milestone_mails boolean default false not null,
  opt_in_info_mails boolean default false not null,
  opt_in_sms boolean default false not null,
  opt_in_post boolean default false not null,
  created_at timestamp with time zone not null,
  blocked_at timestamp with time zone,
  blocked_reason text,
  erased_at timestamp with time zone,
  merged_into uuid,
  constraint passholders_pkey PRIMARY KEY (id),
  constraint passholders_insz_hash_key UNIQUE (insz_hash),
  constraint passholders_uitid_account_id_key UNIQUE (uitid_account_id),
  constraint passholders_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES passholders(id),
  constraint passholders_registration_organizer_id_fkey FOREIGN KEY (registration_organizer_id) REFERENCES organizers(id),
  constraint passholders_birth CHECK (((kind = 'GROUP'::text) OR (date_of_birth IS NOT NULL) OR (erased_at IS NOT NULL))),
  constraint passholders_check1 CHECK (((insz_sealed IS NULL) = (insz_hash IS NULL))),
  constraint passholders_check2 CHECK (((blocked_reason IS NULL) OR (blocked_at IS NOT NULL))),
  constraint passholders_gender_check CHECK ((gender = ANY (ARRAY['MALE'::text, 'FEMALE'::text, 'X'::text]))),
  constraint passholders_kind_check CHECK ((kind = ANY (ARRAY['INDIVIDUAL'::text, 'GROUP'::text]))),
  constraint passholders_merged_elsewhere CHECK ((merged_into <> id)),
  constraint passholders_postal_code_check CHECK ((postal_code ~ '^\d{4}$'::text))
);
CREATE INDEX passholders_date_of_birth ON passholders USING btree (date_of_birth);
CREATE INDEX passholders_email ON passholders USING btree (lower(email) text_pattern_ops);
CREATE INDEX passholders_groups ON passholders USING btree (id) WHERE (kind = 'GROUP'::text);
CREATE INDEX passholders_merged_into ON passholders USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX passholders_phone_number ON passholders USING btree (phone_number) WHERE (phone_number IS NOT NULL);
CREATE INDEX passholders_registration_organizer ON passholders USING btree (registration_organizer_id);

create table passkeys (
  credential_id text not null,
  account_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  synced boolean not null,
  name text not null,
  created_at timestamp with time zone default now() not null,
  last_used_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (credential_id),
  constraint passkeys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint passkeys_counter_check CHECK ((counter >= 0)),
  constraint passkeys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
);
CREATE INDEX passkeys_account_id ON passkeys USING btree (account_id);

create table password_resets (
  token_hash bytea not null,
  account_id uuid,
  client_id text,
  expires_at timestamp with time zone not null,
  constraint password_resets_pkey PRIMARY KEY (token_hash),
  constraint password_resets_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX password_resets_account_id ON password_resets USING btree (account_id);
CREATE INDEX password_resets_expires_at ON password_resets USING btree (expires_at);

create table payments (
  id uuid not null,
  purpose text not null,
  subject_id uuid not null,
  amount_cents integer not null,
  description text not null,
  return_url text not null,
  cancel_url text not null,
  provider text,
  reference text,
  pay_url text,
  state text default 'OPEN'::text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  refund text,
  refunded_at timestamp with time zone,
  constraint payments_pkey PRIMARY KEY (id),
  constraint payments_provider_reference_key UNIQUE (provider, reference),
  constraint payments_purpose_subject_id_key UNIQUE (purpose, subject_id),
  constraint payments_amount_cents_check CHECK ((amount_cents > 0)),
  constraint payments_check CHECK ((((reference IS NULL) = (provider IS NULL)) AND ((reference IS NULL) = (pay_url IS NULL)))),
  constraint payments_check1 CHECK (((refund IS NULL) OR (state = 'PAID'::text))),
  constraint payments_check2 CHECK (((NOT (refund IS DISTINCT FROM 'DONE'::text)) = (refunded_at IS NOT NULL))),
  constraint payments_check3 CHECK (((state = 'OPEN'::text) = (settled_at IS NULL))),
  constraint payments_purpose_check CHECK ((purpose = 'ORDER'::text)),
  constraint payments_refund_check CHECK ((refund = ANY (ARRAY['DUE'::text, 'DONE'::text]))),
  constraint payments_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'PAID'::text, 'CANCELLED'::text, 'EXPIRED'::text])))
);
CREATE INDEX payments_open ON payments USING btree (expires_at) WHERE (state = 'OPEN'::text);
CREATE INDEX payments_refunds_due ON payments USING btree (id) WHERE (refund = 'DUE'::text);

create table permission_groups (
  id integer generated by default as identity not null,
  name text not null,
  permissions text[] not null,
  version integer default 1 not null,
  constraint permission_groups_pkey PRIMARY KEY (id),
  constraint permission_groups_name_key UNIQUE (name)
);

create table pictures (
  passholder_id uuid not null,
  jpeg bytea not null,
  changed_at timestamp with time zone not null,
  constraint pictures_pkey PRIMARY KEY (passholder_id),
  constraint pictures_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id)
);

create table places (
  id uuid not null,
  main_language text default 'nl'::text not null,
  name jsonb not null,
  street text,
  postal_code text,
  city text not null,
  country text default 'BE'::text not null,
  latitude double precision,
  longitude double precision,
  search_text text not null,
  words tsvector generated always as (to_tsvector('simple'::regconfig, search_text)) stored not null,
  created_at timestamp with time zone not null,
  modified_at timestamp with time zone not null,
  organizer_id uuid,
  creator text,
  constraint places_pkey PRIMARY KEY (id),
  constraint places_check CHECK (((latitude IS NULL) = (longitude IS NULL)))
);
CREATE INDEX places_organizer ON places USING btree (organizer_id);
CREATE INDEX places_words ON places USING gin (words);

create table platform_admins (
  account_id uuid not null,
  added_at timestamp with time zone not null,
  constraint platform_admins_pkey PRIMARY KEY (account_id)
);

create table points_balances (
  passholder_id uuid not null,
  balance integer default 0 not null,
  entries integer default 0 not null,
  merges integer default 0 not null,
  constraint points_balances_pkey PRIMARY KEY (passholder_id),
  constraint points_balances_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint points_balances_entries_check CHECK ((entries >= 0))
);

create table points_entries (
  passholder_id uuid not null,
  sequence integer not null,
  amount integer not null,
  balance_after integer not null,
  reason text not null,
  source_id uuid not null,
  created_at timestamp with time zone not null,
  constraint points_entries_pkey PRIMARY KEY (passholder_id, sequence),
  constraint points_entries_passholder_id_reason_source_id_key UNIQUE (passholder_id, reason, source_id),
  constraint points_entries_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint points_entries_amount_check CHECK ((amount <> 0)),
  constraint points_entries_reason_check CHECK ((reason = ANY (ARRAY['CHECKIN'::text, 'CHECKIN_CANCELLED'::text, 'REWARD_REDEEMED'::text, 'REWARD_CANCELLED'::text, 'OPENING_BALANCE'::text, 'MERGED_AWAY'::text, 'MERGED_HERE'::text, 'UNMERGED_AWAY'::text, 'UNMERGED_HERE'::text]))),
  constraint points_entries_sequence_check CHECK ((sequence > 0))
);

create table postal_codes (
  postal_code text not null,
  name text not null,
  nis_code text not null,
  latitude double precision not null,
  longitude double precision not null,
  constraint postal_codes_pkey PRIMARY KEY (postal_code, name),
  constraint postal_codes_postal_code_check CHECK ((postal_code ~ '^\d{4}$'::text))
);

create table private_properties (
  passholder_id uuid not null,
  note_sealed text not null,
  changed_at timestamp with time zone not null,
  constraint private_properties_pkey PRIMARY KEY (passholder_id),
  constraint private_properties_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id)
);

create table provider_agreements (
  card_system_id integer not null,
  nis_code text not null,
  body text not null,
  version integer default 1 not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  constraint provider_agreements_pkey PRIMARY KEY (card_system_id, nis_code),
  constraint provider_agreements_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id)
);

create table provider_applications (
  id uuid not null,
  form_key uuid not null,
  card_system_id integer not null,
  kind text not null,
  status text default 'OPEN'::text not null,
  organisation text not null,
  organisation_plain text not null,
  offers text not null,
  existing_balie text,
  nis_code text not null,
  street text,
  postal_code text,
  city text,
  website text,
  contact_name text,
  email text,
  phone text,
  uitid_email text,
  iban text,
  newsletter boolean not null,
  language text not null,
  confirmed_at timestamp with time zone,
  token_hash bytea,
  organizer_id uuid,
  request_id uuid,
  reason text,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  erased_at timestamp with time zone,
  reopened_at timestamp with time zone,
  reopened_reason text,
  constraint provider_applications_pkey PRIMARY KEY (id),
  constraint provider_applications_form_key_key UNIQUE (form_key),
  constraint provider_applications_token_hash_key UNIQUE (token_hash),
  constraint provider_applications_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint provider_applications_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint provider_applications_request_id_fkey FOREIGN KEY (request_id) REFERENCES organizer_requests(id),
  constraint provider_applications_check CHECK (((status = 'OPEN'::text) = (ended_at IS NULL))),
  constraint provider_applications_check1 CHECK (((status <> 'REFUSED'::text) OR (reason IS NOT NULL))),
  constraint provider_applications_kind_check CHECK ((kind = ANY (ARRAY['NEW'::text, 'EXISTING'::text]))),
  constraint provider_applications_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text, 'de'::text]))),
  constraint provider_applications_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'DONE'::text, 'REFUSED'::text, 'WITHDRAWN'::text])))
);
CREATE INDEX provider_applications_card_system ON provider_applications USING btree (card_system_id, created_at, id);
CREATE INDEX provider_applications_ended ON provider_applications USING btree (ended_at) WHERE (erased_at IS NULL);
CREATE INDEX provider_applications_organizer ON provider_applications USING btree (organizer_id) WHERE (organizer_id IS NOT NULL);

create table provider_documents (
  application_id uuid not null,
  content bytea not null,
  pages integer not null,
  way text not null,
  signed_by text,
  at timestamp with time zone not null,
  account_id uuid,
  constraint provider_documents_pkey PRIMARY KEY (application_id),
  constraint provider_documents_application_id_fkey FOREIGN KEY (application_id) REFERENCES provider_applications(id) ON DELETE CASCADE,
  constraint provider_documents_way_check CHECK ((way = ANY (ARRAY['UPLOADED'::text, 'SIGNED'::text])))
);

create table provider_news (
  application_id uuid not null,
  card_system_id integer not null,
  nis_code text,
  body text not null,
  shown_until date,
  mailed boolean not null,
  at timestamp with time zone not null,
  after_id uuid,
  queued integer default 0 not null,
  finished_at timestamp with time zone,
  constraint provider_news_pkey PRIMARY KEY (application_id),
  constraint provider_news_application_id_fkey FOREIGN KEY (application_id) REFERENCES provider_applications(id) ON DELETE CASCADE,
  constraint provider_news_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint provider_news_check CHECK ((mailed OR (finished_at IS NULL)))
);
CREATE INDEX provider_news_shown ON provider_news USING btree (card_system_id, shown_until) WHERE (shown_until IS NOT NULL);
CREATE INDEX provider_news_under_way ON provider_news USING btree (at, application_id) WHERE (mailed AND (finished_at IS NULL));

create table provider_news_addresses (
  application_id uuid not null,
  email_hash bytea not null,
  constraint provider_news_addresses_pkey PRIMARY KEY (application_id, email_hash),
  constraint provider_news_addresses_application_id_fkey FOREIGN KEY (application_id) REFERENCES provider_news(application_id) ON DELETE CASCADE
);

create table provider_newsletter (
  card_system_id integer not null,
  email text not null,
  organisation text not null,
  since timestamp with time zone not null,
  constraint provider_newsletter_pkey PRIMARY KEY (card_system_id, email),
  constraint provider_newsletter_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id)
);

create table provider_steps (
  application_id uuid not null,
  step text not null,
  "position" smallint not null,
  state text default 'OPEN'::text not null,
  owner_id uuid,
  due date,
  day date,
  note text,
  done_at timestamp with time zone,
  done_by uuid,
  constraint provider_steps_pkey PRIMARY KEY (application_id, step),
  constraint provider_steps_application_id_fkey FOREIGN KEY (application_id) REFERENCES provider_applications(id) ON DELETE CASCADE,
  constraint provider_steps_check CHECK (((state = 'OPEN'::text) = (done_at IS NULL))),
  constraint provider_steps_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'DONE'::text, 'SKIPPED'::text]))),
  constraint provider_steps_step_check CHECK ((step = ANY (ARRAY['FORM'::text, 'UITID'::text, 'AGREEMENT'::text, 'AGENDA'::text, 'DECISION'::text, 'BALIE'::text, 'MAIL'::text, 'REGION'::text, 'PASSHOLDERS'::text, 'NEWSLETTER'::text])))
);
CREATE INDEX provider_steps_due ON provider_steps USING btree (due, application_id) WHERE ((state = 'OPEN'::text) AND (due IS NOT NULL));

create table recovery_codes (
  id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint recovery_codes_pkey PRIMARY KEY (id),
  constraint recovery_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE,
  constraint recovery_codes_code_hash_check CHECK ((code_hash ~~ '$argon2id$%'::text))
);
CREATE INDEX recovery_codes_account_id ON recovery_codes USING btree (account_id);

create table redeemed_rewards (
  passholder_id uuid not null,
  id uuid not null,
  reward_id integer not null,
  organizer_id uuid not null,
  card_system_id integer not null,
  uitpas_number text not null,
  points integer not null,
  redeemed_at timestamp with time zone not null,
  account_id uuid,
  client_id text not null,
  cancelled_at timestamp with time zone,
  cancelled_reason text,
  constraint redeemed_rewards_pkey PRIMARY KEY (passholder_id, id),
  constraint redeemed_rewards_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint redeemed_rewards_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint redeemed_rewards_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint redeemed_rewards_reward_id_fkey FOREIGN KEY (reward_id) REFERENCES rewards(id),
  constraint redeemed_rewards_points_check CHECK ((points >= 0))
);
CREATE INDEX redeemed_rewards_organizer_time ON redeemed_rewards USING btree (organizer_id, redeemed_at);
CREATE INDEX redeemed_rewards_passholder_reward ON redeemed_rewards USING btree (passholder_id, reward_id, redeemed_at);
CREATE INDEX redeemed_rewards_reward_time ON redeemed_rewards USING btree (reward_id, redeemed_at) INCLUDE (cancelled_at);
CREATE INDEX redeemed_rewards_uitpas_number ON redeemed_rewards USING btree (uitpas_number, redeemed_at);

create table registrations (
  passholder_id uuid not null,
  card_system_id integer not null,
  organizer_id uuid not null,
  terms_version text not null,
  terms_accepted text not null,
  parental_consent boolean not null,
  registered_at timestamp with time zone not null,
  constraint registrations_pkey PRIMARY KEY (passholder_id),
  constraint registrations_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint registrations_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint registrations_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint registrations_terms_accepted_check CHECK ((terms_accepted = ANY (ARRAY['PAPER'::text, 'DIGITAL'::text])))
);

create table registry_images (
  id uuid not null,
  organizer_id uuid not null,
  jpeg bytea not null,
  description text,
  copyright_holder text,
  language text default 'nl'::text not null,
  creator text,
  created_at timestamp with time zone not null,
  constraint registry_images_pkey PRIMARY KEY (id),
  constraint registry_images_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id)
);
CREATE INDEX registry_images_organizer ON registry_images USING btree (organizer_id);

create table registry_organizers (
  id uuid not null,
  kept_by uuid not null,
  main_language text default 'nl'::text not null,
  name jsonb not null,
  description jsonb,
  url text,
  street text,
  postal_code text,
  city text,
  country text default 'BE'::text not null,
  labels text[] default '{}'::text[] not null,
  details jsonb default '{}'::jsonb not null,
  search_text text not null,
  words tsvector generated always as (to_tsvector('simple'::regconfig, search_text)) stored not null,
  creator text,
  created_at timestamp with time zone not null,
  modified_at timestamp with time zone not null,
  constraint registry_organizers_pkey PRIMARY KEY (id),
  constraint registry_organizers_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES organizers(id)
);
CREATE INDEX registry_organizers_kept_by ON registry_organizers USING btree (kept_by);

create table reserved_tickets (
  passholder_id uuid not null,
  id uuid not null,
  reservation_id uuid not null,
  "position" integer not null,
  event_id uuid not null,
  organizer_id uuid not null,
  card_system_id integer not null,
  uitpas_number text not null,
  type text not null,
  key_id integer,
  key_number integer,
  coupon_id integer,
  granted_coupon_id integer,
  tariff_name text not null,
  regular_price_label text,
  regular_price_cents integer not null,
  passholder_cents integer not null,
  organizer_cents integer not null,
  municipality_cents integer not null,
  municipality_nis text,
  postal_code text not null,
  reserved_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint reserved_tickets_pkey PRIMARY KEY (passholder_id, id),
  constraint reserved_tickets_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint reserved_tickets_coupon_id_fkey FOREIGN KEY (coupon_id) REFERENCES coupons(id),
  constraint reserved_tickets_granted_coupon_id_fkey FOREIGN KEY (granted_coupon_id) REFERENCES granted_coupons(id),
  constraint reserved_tickets_key_id_key_number_fkey FOREIGN KEY (key_id, key_number) REFERENCES distribution_key_versions(key_id, number),
  constraint reserved_tickets_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint reserved_tickets_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint reserved_tickets_reservation_id_fkey FOREIGN KEY (reservation_id) REFERENCES ticket_reservations(id) ON DELETE CASCADE,
  constraint reserved_tickets_check CHECK (((key_id IS NULL) = (key_number IS NULL))),
  constraint reserved_tickets_check1 CHECK (((type = 'COUPON'::text) = (coupon_id IS NOT NULL))),
  constraint reserved_tickets_check2 CHECK (((coupon_id IS NULL) = (granted_coupon_id IS NULL))),
  constraint reserved_tickets_check3 CHECK ((((passholder_cents + organizer_cents) + municipality_cents) = regular_price_cents)),
  constraint reserved_tickets_municipality_cents_check CHECK ((municipality_cents >= 0)),
  constraint reserved_tickets_organizer_cents_check CHECK ((organizer_cents >= 0)),
  constraint reserved_tickets_passholder_cents_check CHECK ((passholder_cents >= 0)),
  constraint reserved_tickets_position_check CHECK (("position" >= 0)),
  constraint reserved_tickets_regular_price_cents_check CHECK ((regular_price_cents > 0)),
  constraint reserved_tickets_type_check CHECK ((type = ANY (ARRAY['SOCIALTARIFF'::text, 'COUPON'::text])))
);
CREATE INDEX reserved_tickets_coupon ON reserved_tickets USING btree (coupon_id) WHERE ((coupon_id IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX reserved_tickets_event ON reserved_tickets USING btree (event_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX reserved_tickets_reservation ON reserved_tickets USING btree (reservation_id, "position");

create table reward_card_systems (
  reward_id integer not null,
  card_system_id integer not null,
  constraint reward_card_systems_pkey PRIMARY KEY (reward_id, card_system_id),
  constraint reward_card_systems_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint reward_card_systems_reward_id_fkey FOREIGN KEY (reward_id) REFERENCES rewards(id)
);
CREATE INDEX reward_card_systems_by_card_system ON reward_card_systems USING btree (card_system_id);

create table reward_code_files (
  id uuid not null,
  reward_id integer not null,
  status text not null,
  lines integer not null,
  lines_read integer not null,
  reported_at timestamp with time zone not null,
  sequence bigint generated by default as identity not null,
  constraint reward_code_files_pkey PRIMARY KEY (id),
  constraint reward_code_files_reward_id_fkey FOREIGN KEY (reward_id) REFERENCES rewards(id),
  constraint reward_code_files_status_check CHECK ((status = ANY (ARRAY['RUNNING'::text, 'DONE'::text, 'REFUSED'::text])))
);
CREATE INDEX reward_code_files_by_reward ON reward_code_files USING btree (reward_id, sequence);

create table reward_codes (
  reward_id integer not null,
  code text not null,
  "position" bigint generated by default as identity not null,
  redeemed_reward_id uuid,
  constraint reward_codes_pkey PRIMARY KEY (reward_id, code),
  constraint reward_codes_redeemed_reward_id_fkey FOREIGN KEY (redeemed_reward_id) REFERENCES redeemed_rewards(id),
  constraint reward_codes_reward_id_fkey FOREIGN KEY (reward_id) REFERENCES rewards(id),
  constraint reward_codes_code_check CHECK ((code <> ''::text))
);
CREATE INDEX reward_codes_free ON reward_codes USING btree (reward_id, "position") WHERE (redeemed_reward_id IS NULL);
CREATE UNIQUE INDEX reward_codes_given ON reward_codes USING btree (redeemed_reward_id) WHERE (redeemed_reward_id IS NOT NULL);

create table reward_counts (
  reward_id integer not null,
  period text not null,
  starts_on date not null,
  taken integer not null,
  constraint reward_counts_pkey PRIMARY KEY (reward_id, period, starts_on),
  constraint reward_counts_reward_id_fkey FOREIGN KEY (reward_id) REFERENCES rewards(id),
  constraint reward_counts_period_check CHECK ((period = ANY (ARRAY['MONTH'::text, 'YEAR'::text]))),
  constraint reward_counts_taken_check CHECK ((taken >= 0))
);

create table reward_organizers (
  reward_id integer not null,
  organizer_id uuid not null,
  constraint reward_organizers_pkey PRIMARY KEY (reward_id, organizer_id),
  constraint reward_organizers_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint reward_organizers_reward_id_fkey FOREIGN KEY (reward_id) REFERENCES rewards(id)
);
CREATE INDEX reward_organizers_by_organizer ON reward_organizers USING btree (organizer_id);

create table reward_pictures (
  id uuid not null,
  card_system_id integer not null,
  jpeg bytea not null,
  created_at timestamp with time zone not null,
  constraint reward_pictures_pkey PRIMARY KEY (id),
  constraint reward_pictures_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id)
);

create table rewards (
  id integer generated by default as identity not null,
  type text not null,
  title text not null,
  title_plain text not null,
  promotional_description text default ''::text not null,
  points integer default 0 not null,
  categories text[] default '{}'::text[] not null,
  publication_begin timestamp with time zone not null,
  publication_end timestamp with time zone,
  granting_begin timestamp with time zone,
  granting_end timestamp with time zone,
  redeem_begin timestamp with time zone,
  redeem_end timestamp with time zone,
  owning_card_system_id integer not null,
  all_card_systems boolean default true not null,
  status text default 'ACTIVE'::text not null,
  max_available_units integer,
  units_taken integer default 0 not null,
  max_in_total integer,
  max_per_month integer,
  max_per_year integer,
  redeem_volume integer,
  redeem_volume_period text,
  resident_postal_codes text[] default '{}'::text[] not null,
  pictures text[] default '{}'::text[] not null,
  practical_info text,
  more_info_url text,
  for_kids boolean default false not null,
  sport boolean default false not null,
  featured boolean default false not null,
  online boolean default false not null,
  online_link text,
  online_label text,
  online_text text,
  created_at timestamp with time zone not null,
  uses_codes boolean default false not null,
  constraint rewards_pkey PRIMARY KEY (id),
  constraint rewards_owning_card_system_id_fkey FOREIGN KEY (owning_card_system_id) REFERENCES card_systems(id),
  constraint rewards_categories_check CHECK ((categories <@ ARRAY['Eten en drinken'::text, 'Doen'::text, 'Gadget of item'::text, 'Goede doel'::text])),
  constraint rewards_check CHECK (((type = 'POINTS'::text) OR (points = 0))),
  constraint rewards_check1 CHECK (((type = 'WELCOME'::text) OR ((granting_begin IS NULL) AND (granting_end IS NULL)))),
  constraint rewards_check2 CHECK ((publication_begin <= publication_end)),
  constraint rewards_check3 CHECK (((granting_end IS NULL) OR ((granting_begin IS NOT NULL) AND (granting_begin <= granting_end)))),
  constraint rewards_check4 CHECK (((redeem_end IS NULL) OR ((redeem_begin IS NOT NULL) AND (redeem_begin <= redeem_end)))),
  constraint rewards_check5 CHECK (((redeem_volume IS NULL) = (redeem_volume_period IS NULL))),
  constraint rewards_check6 CHECK ((units_taken <= max_available_units)),
  constraint rewards_max_available_units_check CHECK ((max_available_units >= 0)),
  constraint rewards_max_in_total_check CHECK ((max_in_total > 0)),
  constraint rewards_max_per_month_check CHECK ((max_per_month > 0)),
  constraint rewards_max_per_year_check CHECK ((max_per_year > 0)),
  constraint rewards_points_check CHECK ((points >= 0)),
  constraint rewards_redeem_volume_check CHECK ((redeem_volume > 0)),
  constraint rewards_redeem_volume_period_check CHECK ((redeem_volume_period = ANY (ARRAY['ABSOLUTE'::text, 'DAY'::text, 'WEEK'::text, 'MONTH'::text, 'QUARTER'::text, 'YEAR'::text]))),
  constraint rewards_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'INACTIVE'::text, 'DELETED'::text]))),
  constraint rewards_title_check CHECK ((title <> ''::text)),
  constraint rewards_type_check CHECK ((type = ANY (ARRAY['WELCOME'::text, 'POINTS'::text]))),
  constraint rewards_units_taken_check CHECK ((units_taken >= 0))
);
CREATE INDEX rewards_owning_card_system ON rewards USING btree (owning_card_system_id);

create table schools (
  id uuid not null,
  card_system_id integer not null,
  name text not null,
  street text,
  postal_code text,
  city text not null,
  active boolean default true not null,
  constraint schools_pkey PRIMARY KEY (id),
  constraint schools_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint schools_name_check CHECK ((name <> ''::text)),
  constraint schools_postal_code_check CHECK ((postal_code ~ '^\d{4}$'::text))
);
CREATE UNIQUE INDEX schools_name ON schools USING btree (card_system_id, lower(name), lower(city));

create table sign_ups (
  token_hash bytea not null,
  email text not null,
  name text not null,
  given_name text not null,
  password_hash text not null,
  locale text not null,
  interaction_uid text not null,
  client_id text not null,
  expires_at timestamp with time zone not null,
  constraint sign_ups_pkey PRIMARY KEY (token_hash),
  constraint sign_ups_email_check CHECK (((email = btrim(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  constraint sign_ups_locale_check CHECK ((locale = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text, 'de'::text]))),
  constraint sign_ups_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text))
);
CREATE INDEX sign_ups_email ON sign_ups USING btree (lower(email));
CREATE INDEX sign_ups_expires_at ON sign_ups USING btree (expires_at);

create table signing_keys (
  kid text not null,
  private_jwk_sealed text not null,
  signs_from timestamp with time zone not null,
  expires_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint signing_keys_pkey PRIMARY KEY (kid)
);

create table social_tariff_validations (
  id uuid not null,
  code_hash bytea,
  code_challenge text not null,
  code_expires_at timestamp with time zone not null,
  token_hash bytea,
  people_sealed text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint social_tariff_validations_pkey PRIMARY KEY (id),
  constraint social_tariff_validations_code_hash_key UNIQUE (code_hash),
  constraint social_tariff_validations_token_hash_key UNIQUE (token_hash),
  constraint social_tariff_validations_check CHECK (((code_hash IS NULL) <> (token_hash IS NULL)))
);
CREATE INDEX social_tariff_validations_expires_at ON social_tariff_validations USING btree (expires_at);

create table statement_lines (
  sale_id uuid not null,
  kind text not null,
  statement_id integer not null,
  municipality_nis text,
  cents integer not null,
  constraint statement_lines_pkey PRIMARY KEY (sale_id, kind),
  constraint statement_lines_sale_id_fkey FOREIGN KEY (sale_id) REFERENCES ticket_sales(id),
  constraint statement_lines_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statements(id),
  constraint statement_lines_cents_check CHECK ((cents >= 0)),
  constraint statement_lines_kind_check CHECK ((kind = ANY (ARRAY['SALE'::text, 'CREDIT'::text])))
);
CREATE INDEX statement_lines_statement ON statement_lines USING btree (statement_id);

create table statements (
  id integer generated by default as identity not null,
  card_system_id integer not null,
  organizer_id uuid not null,
  until_day date not null,
  iban text not null,
  sales integer not null,
  sales_cents bigint not null,
  credits integer not null,
  credits_cents bigint not null,
  closed_at timestamp with time zone not null,
  paid_at timestamp with time zone,
  constraint statements_pkey PRIMARY KEY (id),
  constraint statements_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint statements_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint statements_check CHECK (((sales + credits) > 0)),
  constraint statements_credits_cents_check CHECK ((credits_cents >= 0)),
  constraint statements_credits_check CHECK ((credits >= 0)),
  constraint statements_sales_cents_check CHECK ((sales_cents >= 0)),
  constraint statements_sales_check CHECK ((sales >= 0))
);
CREATE INDEX statements_card_system ON statements USING btree (card_system_id, id);
CREATE INDEX statements_organizer ON statements USING btree (organizer_id, id);

create table ticket_reservations (
  id uuid not null,
  account_id uuid,
  client_id text not null,
  reserved_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  outcome text,
  ended_at timestamp with time zone,
  constraint ticket_reservations_pkey PRIMARY KEY (id),
  constraint ticket_reservations_check CHECK ((expires_at > reserved_at)),
  constraint ticket_reservations_check1 CHECK (((outcome IS NULL) = (ended_at IS NULL))),
  constraint ticket_reservations_outcome_check CHECK ((outcome = ANY (ARRAY['CONFIRMED'::text, 'CANCELLED'::text, 'EXPIRED'::text])))
);
CREATE INDEX ticket_reservations_expiry ON ticket_reservations USING btree (expires_at);

create table ticket_sales (
  passholder_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  organizer_id uuid not null,
  card_system_id integer not null,
  uitpas_number text not null,
  type text not null,
  key_id integer,
  key_number integer,
  tariff_name text not null,
  regular_price_label text,
  regular_price_cents integer not null,
  passholder_cents integer not null,
  organizer_cents integer not null,
  municipality_cents integer not null,
  municipality_nis text,
  postal_code text not null,
  sold_at timestamp(3) with time zone not null,
  account_id uuid,
  client_id text not null,
  cancelled_at timestamp with time zone,
  cancelled_reason text,
  coupon_id integer,
  granted_coupon_id integer,
  constraint ticket_sales_pkey PRIMARY KEY (passholder_id, id),
  constraint ticket_sales_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint ticket_sales_coupon_id_fkey FOREIGN KEY (coupon_id) REFERENCES coupons(id),
  constraint ticket_sales_granted_coupon_id_fkey FOREIGN KEY (granted_coupon_id) REFERENCES granted_coupons(id),
  constraint ticket_sales_key_id_key_number_fkey FOREIGN KEY (key_id, key_number) REFERENCES distribution_key_versions(key_id, number),
  constraint ticket_sales_organizer_id_fkey FOREIGN KEY (organizer_id) REFERENCES organizers(id),
  constraint ticket_sales_passholder_id_fkey FOREIGN KEY (passholder_id) REFERENCES passholders(id),
  constraint ticket_sales_check CHECK (((key_id IS NULL) = (key_number IS NULL))),
  constraint ticket_sales_check1 CHECK (((type <> 'SOCIALTARIFF'::text) OR (key_id IS NOT NULL))),
  constraint ticket_sales_check2 CHECK ((((passholder_cents + organizer_cents) + municipality_cents) = regular_price_cents)),
  constraint ticket_sales_check3 CHECK (((type = 'COUPON'::text) = (coupon_id IS NOT NULL))),
  constraint ticket_sales_check4 CHECK (((coupon_id IS NULL) = (granted_coupon_id IS NULL))),
  constraint ticket_sales_municipality_cents_check CHECK ((municipality_cents >= 0)),
  constraint ticket_sales_organizer_cents_check CHECK ((organizer_cents >= 0)),
  constraint ticket_sales_passholder_cents_check CHECK ((passholder_cents >= 0)),
  constraint ticket_sales_regular_price_cents_check CHECK ((regular_price_cents > 0)),
  constraint ticket_sales_type_check CHECK ((type = ANY (ARRAY['SOCIALTARIFF'::text, 'COUPON'::text])))
);
CREATE INDEX ticket_sales_cancelled ON ticket_sales USING btree (card_system_id, sold_at) WHERE (cancelled_at IS NOT NULL);
CREATE INDEX ticket_sales_card_system_time ON ticket_sales USING btree (card_system_id, sold_at) INCLUDE (cancelled_at, type);
CREATE INDEX ticket_sales_coupon ON ticket_sales USING btree (coupon_id) WHERE (coupon_id IS NOT NULL);
CREATE INDEX ticket_sales_coupons ON ticket_sales USING btree (card_system_id, sold_at) WHERE (type = 'COUPON'::text);
CREATE INDEX ticket_sales_event_time ON ticket_sales USING btree (event_id, sold_at) INCLUDE (card_system_id, cancelled_at, type);
CREATE INDEX ticket_sales_organizer_cancelled ON ticket_sales USING btree (organizer_id, cancelled_at) WHERE (cancelled_at IS NOT NULL);
CREATE INDEX ticket_sales_organizer_time ON ticket_sales USING btree (organizer_id, sold_at);
CREATE INDEX ticket_sales_passholder_time ON ticket_sales USING btree (passholder_id, sold_at);
CREATE INDEX ticket_sales_uitpas_number ON ticket_sales USING btree (uitpas_number, sold_at);

create table totp_factors (
  account_id uuid not null,
  secret_sealed text not null,
  last_step bigint not null,
  created_at timestamp with time zone default now() not null,
  last_used_at timestamp with time zone,
  constraint totp_factors_pkey PRIMARY KEY (account_id),
  constraint totp_factors_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);

create table upstream_links (
  issuer text not null,
  subject_hash bytea not null,
  account_id uuid not null,
  linked_at timestamp with time zone default now() not null,
  constraint upstream_links_pkey PRIMARY KEY (issuer, subject_hash),
  constraint upstream_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE
);
CREATE INDEX upstream_links_account_id ON upstream_links USING btree (account_id);

create table vouchers (
  id integer generated by default as identity not null,
  card_system_id integer not null,
  code text not null,
  label text not null,
  price_cents integer not null,
  max_uses integer not null,
  uses integer default 0 not null,
  valid_from date not null,
  valid_until date,
  withdrawn_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint vouchers_pkey PRIMARY KEY (id),
  constraint vouchers_card_system_id_code_key UNIQUE (card_system_id, code),
  constraint vouchers_card_system_id_fkey FOREIGN KEY (card_system_id) REFERENCES card_systems(id),
  constraint vouchers_check CHECK (((uses >= 0) AND (uses <= max_uses))),
  constraint vouchers_check1 CHECK (((valid_until IS NULL) OR (valid_from <= valid_until))),
  constraint vouchers_code_check CHECK ((code ~ '^[0-9A-Z]{4,32}$'::text)),
  constraint vouchers_max_uses_check CHECK ((max_uses > 0)),
  constraint vouchers_price_cents_check CHECK ((price_cents >= 0))
);
