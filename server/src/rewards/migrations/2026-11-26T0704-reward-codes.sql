-- Whoever redeems it is given a code of its own: set by the first file of codes, and never unset.
alter table rewards add column uses_codes boolean not null default false;

create table reward_codes (
  reward_id integer not null references rewards,
  code text not null check (code <> ''),
  -- they are given out in the order of the file
  position bigint not null generated always as identity,
  -- a code that was given is never given to somebody else, also when the redemption is undone: it was seen
  redeemed_reward_id uuid references redeemed_rewards (id),
  primary key (reward_id, code)
);
create index reward_codes_free on reward_codes (reward_id, position) where redeemed_reward_id is null;
create unique index reward_codes_given on reward_codes (redeemed_reward_id) where redeemed_reward_id is not null;

-- How far a file of codes is, or was when it ended.
create table reward_code_files (
  id uuid primary key,
  reward_id integer not null references rewards,
  status text not null check (status in ('RUNNING', 'DONE', 'REFUSED')),
  lines integer not null,
  lines_read integer not null,
  reported_at timestamptz not null,
  sequence bigint not null generated always as identity
);
create index reward_code_files_by_reward on reward_code_files (reward_id, sequence);
