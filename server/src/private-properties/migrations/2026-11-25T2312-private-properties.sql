-- What who registers people wrote down about somebody: encrypted, and gone with the person.
create table private_properties (
  passholder_id uuid primary key references passholders,
  note_sealed text not null,
  changed_at timestamptz not null
);
