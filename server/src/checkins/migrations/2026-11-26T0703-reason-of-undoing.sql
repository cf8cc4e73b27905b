-- Why an administrator undid it; null when a balie or a partner did.
alter table checkins add cancelled_reason text;
