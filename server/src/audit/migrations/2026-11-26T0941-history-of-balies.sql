-- What was changed of a balie: a few entries each, among the millions of what was done as one.
create index audit_entries_organizer on audit_entries (subject_id, at) where subject = 'organizer';
