-- A list of what is open walks by date past hundreds of rows of other units: all that decides on them stands in the index.
drop index obligation_open_due;
create index obligation_open_due on obligation (kind, due_on, id)
  include (owed_by_unit_id, owed_to_unit_id, owed_by_person_id, owed_to_person_id, parent_id, confidentiality)
  where verified_on is null and cancelled_on is null;
comment on index obligation_open_due is 'Also holds what decides who sees a row and whether it counts, so that a list reads only the rows that it shows.';
