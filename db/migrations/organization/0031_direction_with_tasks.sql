-- A direction may make tasks at once, and passes an answer on with a date of its own.
alter table direction
  add column answer_due_on date,
  add constraint direction_date_of_forwarding check (answer_due_on is null or decision = 'forward');
comment on column direction.answer_due_on is 'By when the unit it was forwarded to answers; null keeps the date there was. The first date stays in the ledger.';

create table direction_task (
  id uuid primary key,
  direction_id uuid not null references direction,
  task_id uuid not null unique references task,
  version integer not null default 1
);
comment on table direction_task is 'A task that a direction made; what a conclusion makes is found by its conclusion.';
create index direction_task_direction on direction_task (direction_id);

select keep_log_of('direction_task');
grant select, insert, update on direction_task to {{app_role}};
