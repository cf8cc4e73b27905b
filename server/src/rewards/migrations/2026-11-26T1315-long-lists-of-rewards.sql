-- Lists of a million redeemed rewards: counted without reading one, and those of a pass found at once.
drop index redeemed_rewards_reward_time;
create index redeemed_rewards_reward_time on redeemed_rewards (reward_id, redeemed_at) include (cancelled_at);
create index redeemed_rewards_uitpas_number on redeemed_rewards (uitpas_number, redeemed_at);
