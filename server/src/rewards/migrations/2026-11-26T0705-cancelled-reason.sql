-- Why an administrator undid a redemption.
alter table redeemed_rewards add column cancelled_reason text;
