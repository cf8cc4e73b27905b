-- Pictures of rewards that were sent to us: re-encoded, and public under an address of their own, which stands in
-- `rewards.pictures` as a partner's does. In the database, so that they are in the same backup as the reward.
create table reward_pictures (
  id uuid primary key,
  card_system_id integer not null references card_systems,
  jpeg bytea not null,
  created_at timestamptz not null
);
