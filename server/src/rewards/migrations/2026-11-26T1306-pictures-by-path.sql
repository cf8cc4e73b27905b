-- A picture that we keep stands in `rewards.pictures` by its path alone: the address of the platform may change, and is put before it
-- in each answer. What a partner keeps elsewhere stays as it is.
update rewards r set pictures = array(
  select case when exists (select from reward_pictures p
      where p.id::text = substring(address from '/reward-pictures/([0-9a-f-]{36})\.jpg$'))
    then substring(address from '/reward-pictures/[0-9a-f-]{36}\.jpg$') else address end
  from unnest(r.pictures) with ordinality as named (address, place) order by place)
where exists (select from unnest(r.pictures) as address where address ~ '^https?://.*/reward-pictures/[0-9a-f-]{36}\.jpg$');
