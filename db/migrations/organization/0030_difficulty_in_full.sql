-- A difficulty is gone when the last of its raisers says so; it may be opened again, and names the targets that it holds up.
alter table difficulty_raiser
  add column gone_on date,
  add column gone_by uuid references person,
  add constraint difficulty_raiser_gone_by_someone check ((gone_on is null) = (gone_by is null));
comment on column difficulty_raiser.gone_on is 'The day on which this unit said that it is gone for them; null while it weighs on them.';

alter table difficulty
  add column closed_reason text check (closed_reason <> ''),
  add column reopened_on date,
  add constraint difficulty_reason_of_closing check (closed_reason is null or closed_on is not null);
comment on column difficulty.closed_reason is 'Why the office closed it: no unit was left to say that it is gone. Null where its raisers did.';
comment on column difficulty.reopened_on is 'Since when it stands again; its age counts from there, raised_on is never lost.';
create index difficulty_stands_since on difficulty (coalesce(reopened_on, raised_on), id);

create table difficulty_reopening (
  id uuid primary key,
  difficulty_id uuid not null references difficulty,
  unit_id uuid not null references unit,
  reason text not null check (reason <> ''),
  closed_on date not null,
  reopened_by uuid not null references person,
  reopened_on date not null,
  version integer not null default 1,
  check (reopened_on >= closed_on)
);
comment on table difficulty_reopening is 'A raiser says that a difficulty that was gone is back, and why.';
comment on column difficulty_reopening.closed_on is 'Since when it had been gone.';
create index difficulty_reopening_difficulty on difficulty_reopening (difficulty_id, id);

create table difficulty_target (
  id uuid primary key,
  difficulty_id uuid not null references difficulty,
  target_id uuid not null references target,
  linked_by uuid not null references person,
  linked_on date not null,
  removed_on date,
  version integer not null default 1
);
comment on table difficulty_target is 'A target that a difficulty holds up, until the link is removed. Tasks say it themselves, in task_block.';
create unique index difficulty_target_once on difficulty_target (difficulty_id, target_id) where removed_on is null;
create index difficulty_target_target on difficulty_target (target_id) where removed_on is null;

select keep_log_of(noun::regclass) from unnest(array['difficulty_reopening', 'difficulty_target']) noun;
grant select, insert, update on difficulty_reopening, difficulty_target to {{app_role}};
