-- One act upon many tasks: given to many units under one head, moved, reminded of, cancelled; and taken back for a time.
create type bulk_step as enum ('assign', 'extend', 'remind', 'cancel');

create table task_batch (
  id uuid primary key,
  title text not null check (title <> ''),
  owed_to_unit_id uuid not null references unit,
  assigned_by uuid not null references person,
  assigned_on date not null,
  version integer not null default 1
);
comment on table task_batch is 'The common head of a task given to many units in one act; each unit has its own.';
alter table task add column batch_id uuid references task_batch;
comment on column task.batch_id is 'The head under which it was given to many units at once.';
create index task_batch_member on task (batch_id) where batch_id is not null;

create table bulk_act (
  id uuid primary key,
  step bulk_step not null,
  batch_id uuid references task_batch,
  due_on date,
  reason text check (reason <> ''),
  done_by uuid not null references person,
  done_at timestamptz not null,
  undone_by uuid references person,
  undone_at timestamptz,
  version integer not null default 1,
  check ((undone_by is null) = (undone_at is null)),
  check ((step = 'extend') = (due_on is not null)),
  check (step = 'assign' or reason is not null)
);
comment on table bulk_act is 'One act upon many tasks. Undoing it is an act of its own, which the log keeps.';

create table bulk_act_item (
  id uuid primary key,
  bulk_act_id uuid not null references bulk_act,
  task_id uuid not null references obligation,
  version_after integer not null,
  due_on_before date,
  extension_id uuid references extension,
  version integer not null default 1,
  unique (bulk_act_id, task_id)
);
comment on column bulk_act_item.version_after is 'The version that the act left: while it stands, nobody has acted on the task since.';
create index bulk_act_item_task on bulk_act_item (task_id);

alter table extension add column undone_on date;
comment on column extension.undone_on is 'The act that granted it was taken back on this day; it counts no more.';

select keep_log_of(noun::regclass) from unnest(array['task_batch', 'bulk_act', 'bulk_act_item']) noun;
grant select, insert, update on task_batch, bulk_act, bulk_act_item to {{app_role}};
