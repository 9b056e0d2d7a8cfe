-- Everything counted: indicators, targets of a unit in a year, actuals by month.
create type indicator_direction as enum ('higher', 'lower');
create type indicator_aggregation as enum ('sum', 'mean', 'last', 'maximum');
create type target_profile as enum ('even', 'typed');
create type actual_state as enum ('draft', 'submitted', 'approved', 'returned');

create table indicator (
  id uuid primary key,
  code text not null unique check (code <> ''),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  unit_of_measure text not null,
  direction indicator_direction not null default 'higher',
  aggregation indicator_aggregation not null default 'sum',
  decimals smallint not null default 0 check (decimals between 0 and 6),
  ordinal integer not null default 0,
  retired_on date,
  version integer not null default 1
);
comment on table indicator is 'What is counted, in what unit of measure, and how it adds up. A rate is never summed.';

create table target (
  id uuid primary key,
  indicator_id uuid not null references indicator,
  unit_id uuid not null references unit,
  year smallint not null check (year between 1990 and 2200),
  planned numeric not null check (planned >= 0),
  first_planned numeric not null,
  profile target_profile not null default 'even',
  profile_amounts numeric[] check (array_length(profile_amounts, 1) = 12),
  weight numeric not null default 1 check (weight >= 0),
  clause_id uuid references clause,
  adjustment_reason text,
  version integer not null default 1,
  unique (indicator_id, unit_id, year),
  check ((profile = 'typed') = (profile_amounts is not null))
);
comment on table target is 'What a unit is to reach in a year, from a cited clause; the value given first is kept.';
comment on column target.adjustment_reason is 'Why the plan was last adjusted; null while it stands as first set.';
comment on column target.profile_amounts is 'Planned amount of each month, January first, when the profile is typed in.';
create index target_unit_year on target (unit_id, year);
create index target_year on target (year);
create index target_clause on target (clause_id) where clause_id is not null;

create table actual (
  id uuid primary key,
  target_id uuid not null references target,
  month smallint not null check (month between 1 and 12),
  value numeric not null,
  state actual_state not null default 'draft',
  note text,
  submitted_by uuid references person,
  submitted_on date,
  approved_by uuid references person,
  approved_on date,
  returned_reason text,
  version integer not null default 1,
  unique (target_id, month),
  check (state <> 'returned' or returned_reason is not null),
  check (state <> 'approved' or (approved_by is not null and approved_by is distinct from submitted_by))
);
comment on table actual is 'What a unit did in one month of the year of a target (in the month, not cumulative).';

create index actual_state on actual (state, target_id) where state in ('draft', 'submitted', 'returned');

select keep_log_of('indicator');
select keep_log_of('target');
select keep_log_of('actual');
grant select, insert, update on indicator, target, actual to {{app_role}};
