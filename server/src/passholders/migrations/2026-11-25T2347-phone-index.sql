-- Likely doubles are looked for by telephone too.
create index passholders_phone_number on passholders (phone_number) where phone_number is not null;
