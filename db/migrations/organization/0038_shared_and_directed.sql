-- A difficulty may be shown to every unit, a direction on a matter may make tasks, a good practice has its files.
alter table difficulty
  add column shared_on date,
  add column shared_by uuid references person,
  add constraint difficulty_shared_by_someone check ((shared_on is null) = (shared_by is null));
comment on column difficulty.shared_on is 'Since when every unit sees its words, cause and age, so that it can raise it too; null while it is seen by its raisers and those above them alone.';
comment on column difficulty.shared_by is 'Who showed it to all: a raiser, or an office that reaches one.';
create index difficulty_shared on difficulty (raised_on, id) where shared_on is not null and closed_on is null;

create table matter_task (
  id uuid primary key,
  matter_id uuid not null references matter,
  task_id uuid not null unique references task,
  version integer not null default 1
);
comment on table matter_task is 'A task that the direction on a matter made.';
create index matter_task_matter on matter_task (matter_id);

create table practice_file (
  id uuid primary key,
  practice_id uuid not null references practice,
  file_id uuid not null references file,
  version integer not null default 1,
  unique (practice_id, file_id)
);
comment on table practice_file is 'What shows that a practice works, or how: seen by whoever sees the practice.';
create index practice_file_file on practice_file (file_id);

create index task_recurring on task (id) where rhythm is not null;
comment on index task_recurring is 'What may have a next one to be made, looked at every minute.';

select keep_log_of(noun::regclass) from unnest(array['matter_task', 'practice_file']) noun;
grant select, insert, update on matter_task, practice_file to {{app_role}};
