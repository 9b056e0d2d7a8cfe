-- Plans to catch up with a target that lags: why, what is done about it, what each period is to bring, and steps that
-- become tasks when the plan is agreed. Revising an agreed plan makes another; the old one is kept.
create type catch_up_state as enum ('draft', 'submitted', 'returned', 'agreed', 'replaced');

create table catch_up_plan (
  id uuid primary key,
  target_id uuid not null references target,
  ordinal smallint not null check (ordinal > 0),
  state catch_up_state not null default 'draft',
  cause difficulty_cause not null,
  cause_detail text not null check (cause_detail <> ''),
  remedy text not null check (remedy <> ''),
  after_month smallint not null check (after_month between 0 and 12),
  started_at numeric not null,
  periods smallint[] not null,
  amounts numeric[] not null,
  drafted_by uuid not null references person,
  drafted_on date not null,
  submitted_by uuid references person,
  submitted_on date,
  decided_by uuid references person,
  decided_on date,
  returned_reason text check (returned_reason <> ''),
  version integer not null default 1,
  unique (target_id, ordinal),
  check (cardinality(periods) = cardinality(amounts)),
  check (state in ('draft', 'returned') or submitted_by is not null),
  check (state not in ('agreed', 'replaced', 'returned') or decided_by is not null),
  check (decided_by is null or decided_by is distinct from submitted_by),
  check ((state = 'returned') = (returned_reason is not null))
);
comment on table catch_up_plan is 'How a unit means to catch up with a target that lags; agreed by the office or a leader, who did not submit it.';
comment on column catch_up_plan.ordinal is '1 for the first plan of a target; a revision of an agreed plan has the next.';
comment on column catch_up_plan.cause is 'Of the causes by which difficulties are named.';
comment on column catch_up_plan.after_month is 'The last month reported when the plan was made; 0 when none was.';
comment on column catch_up_plan.started_at is 'What was done by then, in the unit of measure of the indicator.';
comment on column catch_up_plan.periods is 'The periods then to come, by their last months; empty where the indicator has no path.';
comment on column catch_up_plan.amounts is 'What each of these periods is to bring, or the level that it is to reach.';
create unique index catch_up_plan_open on catch_up_plan (target_id) where state in ('draft', 'submitted', 'returned');
create unique index catch_up_plan_agreed on catch_up_plan (target_id) where state = 'agreed';

create table catch_up_step (
  id uuid primary key,
  plan_id uuid not null references catch_up_plan,
  ordinal smallint not null check (ordinal > 0),
  title text not null check (title <> ''),
  lead_unit_id uuid not null references unit,
  person_id uuid references person,
  due_on date not null,
  acceptance text not null check (acceptance <> ''),
  task_id uuid references task,
  is_dropped boolean not null default false,
  version integer not null default 1
);
comment on table catch_up_step is 'What is done, by whom, by when and how it is accepted; a task of the ledger once its plan is agreed.';
comment on column catch_up_step.task_id is 'The task that it became; a step that goes on in a revised plan keeps the task that it had.';
comment on column catch_up_step.is_dropped is 'Left out of the draft again; kept so that the log has its row.';
create index catch_up_step_plan on catch_up_step (plan_id, ordinal);
create index catch_up_step_task on catch_up_step (task_id) where task_id is not null;

select keep_log_of('catch_up_plan');
select keep_log_of('catch_up_step');
grant select, insert, update on catch_up_plan, catch_up_step to {{app_role}};
