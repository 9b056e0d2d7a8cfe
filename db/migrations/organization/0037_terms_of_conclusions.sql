-- A conclusion may give a number of days instead of a date.
alter table conclusion add column due_in_days smallint check (due_in_days between 1 and 1000),
  add column due_in_kind day_kind,
  add check ((due_in_days is null) = (due_in_kind is null));
comment on column conclusion.due_in_days is
  'In how many days after the closing of the meeting it is due; null where a date was given. due_on is its end as of the day it was typed, and of the closing once that is done.';
comment on column conclusion.due_in_kind is 'Whether the days are calendar days, or working days by the maintained table.';
