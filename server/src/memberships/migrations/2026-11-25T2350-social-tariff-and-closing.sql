-- Proof of entitlement is a type and a date, never the document. A closed membership stays for its cards and history:
-- whoever joins again opens it.
alter table memberships
  add column social_tariff_proof text
    check (social_tariff_proof in ('INCREASED_REIMBURSEMENT', 'PUBLIC_WELFARE', 'DEBT_MEDIATION', 'ASYLUM', 'OTHER')),
  add column social_tariff_proof_date date,
  add column closed_at timestamptz,
  drop constraint memberships_status_check,
  add constraint memberships_status_check check (status in ('ACTIVE', 'BLOCKED', 'CLOSED')),
  add check ((status = 'CLOSED') = (closed_at is not null)),
  add check (status <> 'CLOSED' or social_tariff_end is null),
  add check ((social_tariff_proof is null) = (social_tariff_proof_date is null)),
  add check (social_tariff_proof is null or social_tariff_end is not null);
