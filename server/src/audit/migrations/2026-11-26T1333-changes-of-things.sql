-- What people changed that is about nobody, newest first: few entries among all that is saved at counters.
create index audit_entries_things on audit_entries (at) where passholder_id is null and actor = 'USER';
