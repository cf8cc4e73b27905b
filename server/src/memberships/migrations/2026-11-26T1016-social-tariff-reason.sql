-- Why social tariff was suspended or revoked, in the words of who did it; gone when it is granted anew, and with the person.
alter table memberships add column social_tariff_reason text
  check (social_tariff_reason <> '' and length(social_tariff_reason) <= 500);
