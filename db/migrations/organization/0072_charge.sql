-- Who is in charge of a field of work in a unit: the person, a deputy, or the unit nearby that covers for it; dated.
create table charge (
  id uuid primary key,
  work_field_id uuid not null references work_field,
  unit_id uuid not null references unit,
  person_id uuid references person,
  deputy_id uuid references person check (deputy_id <> person_id),
  cover_unit_id uuid references unit check (cover_unit_id <> unit_id),
  begins_on date not null,
  ends_on date,
  assigned_by uuid not null references person,
  version integer not null default 1,
  check (person_id is not null or cover_unit_id is not null),
  check (deputy_id is null or person_id is not null),
  check (ends_on >= begins_on)
);
comment on table charge is 'Who is in charge of a field of work in a unit (phân công phụ trách), from a day to a day.';
comment on column charge.deputy_id is 'Who stands in for the person.';
comment on column charge.cover_unit_id is 'The unit nearby or above that covers where the unit has nobody, or nobody alone.';
comment on column charge.ends_on is 'The day from which another holds it, or nobody; null while it holds.';
create unique index charge_present on charge (work_field_id, unit_id) where ends_on is null;
create index charge_unit on charge (unit_id, work_field_id, begins_on);
create index charge_person on charge (person_id) where ends_on is null;
select keep_log_of('charge');
grant select, insert, update on charge to {{app_role}};
