-- The list of each person: not mutual. The person it is of is not in it, and counts as one of its people.
create table family_members (
  passholder_id uuid not null references passholders,
  member_id uuid not null references passholders,
  -- which picture stands for them, as the client calls it
  icon text,
  created_at timestamptz not null,
  primary key (passholder_id, member_id),
  check (passholder_id <> member_id)
);
create index family_members_member on family_members (member_id);
