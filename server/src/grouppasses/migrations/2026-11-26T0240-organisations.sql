-- Who stands behind a group pass, when that is another name than the one on the pass.
create table grouppass_organisations (
  passholder_id uuid primary key references passholders (id),
  organisation text not null check (organisation <> '')
);
