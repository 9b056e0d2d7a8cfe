-- What a task is to bring, who may see it, what holds it up, how it comes again, and where it went.
create type confidentiality as enum ('ordinary', 'limited');
create type task_rhythm as enum ('weekly', 'monthly', 'quarterly', 'yearly');
create type task_succession_kind as enum ('split', 'merge');

alter table obligation add column confidentiality confidentiality not null default 'ordinary';
comment on column obligation.confidentiality is
  'limited: seen by the very units that it concerns and by those who oversee all, not by the units between. Never a state secret.';

alter table task
  add column product text check (product <> ''),
  add column rhythm task_rhythm,
  add column rhythm_day smallint check (rhythm_day between 1 and 31),
  add column recurs_from_id uuid unique references task;
comment on column task.product is 'What is to be handed over; null for tasks from documents and meetings, whose requirement says it.';
comment on column task.rhythm is 'How often a dated task comes again, or a standing one is reported on.';
comment on column task.rhythm_day is 'The day of the month of the first date, so that short months do not shift the later ones.';
comment on column task.recurs_from_id is 'The one before it in its rhythm; unique, so that the next is made once.';

create table task_block (
  id uuid primary key,
  task_id uuid not null references task,
  difficulty_id uuid not null references difficulty,
  blocked_by uuid not null references person,
  blocked_on date not null,
  removed_on date,
  version integer not null default 1
);
comment on table task_block is 'A difficulty that holds a task up, until it is closed or the link is removed.';
create unique index task_block_once on task_block (task_id, difficulty_id) where removed_on is null;
create index task_block_difficulty on task_block (difficulty_id) where removed_on is null;

create table task_succession (
  id uuid primary key,
  from_task_id uuid not null references task,
  to_task_id uuid not null references task,
  kind task_succession_kind not null,
  reason text not null check (reason <> ''),
  decided_by uuid not null references person,
  decided_on date not null,
  version integer not null default 1,
  unique (from_task_id, to_task_id),
  check (from_task_id <> to_task_id)
);
comment on table task_succession is 'Where a task went: into the several it was split into, or into the one it was merged with.';
create index task_succession_to on task_succession (to_task_id);

select keep_log_of(noun::regclass) from unnest(array['task_block', 'task_succession']) noun;
grant select, insert, update on task_block, task_succession to {{app_role}};
