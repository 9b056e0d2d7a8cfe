-- Days may be taken out of the calendar again, and work may be given for a number of days.
alter table calendar_day add column removed_on date, add column removed_reason text check (removed_reason <> ''),
  add check ((removed_on is null) = (removed_reason is null));
alter table calendar_day drop constraint calendar_day_on_key;
create unique index calendar_day_on on calendar_day ("on") where removed_on is null;
comment on column calendar_day.removed_on is 'When it was taken out again; it counts for nothing since. Null while it stands.';

create type day_kind as enum ('calendar', 'working');
alter table obligation add column due_in_days smallint check (due_in_days between 1 and 1000),
  add column due_in_kind day_kind,
  add check ((due_in_days is null) = (due_in_kind is null)),
  add check (due_in_days is null or due_on is not null);
comment on column obligation.due_in_days is
  'In how many days after assigned_on it was given to be due; null where a date was given. Working days are counted anew when the calendar changes, as long as due_on is still first_due_on.';
create index obligation_in_working_days on obligation (assigned_on)
  where due_in_kind = 'working' and verified_on is null and cancelled_on is null;
