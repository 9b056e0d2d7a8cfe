-- What belongs to a programme: the targets of an indicator in the years in which it lasts, tasks with their parts, money asked for.
create table programme_indicator (
  id uuid primary key,
  programme_id uuid not null references programme,
  indicator_id uuid not null references indicator,
  added_on date not null,
  removed_on date,
  version integer not null default 1,
  check (removed_on >= added_on)
);
comment on table programme_indicator is 'An indicator that a programme is judged by: its targets of the years in which the programme lasts belong to it, whoever holds them.';
comment on column programme_indicator.removed_on is 'The day from which it is not counted there; null while it is.';
create unique index programme_indicator_present on programme_indicator (programme_id, indicator_id) where removed_on is null;
create index programme_indicator_indicator on programme_indicator (indicator_id) where removed_on is null;
select keep_log_of('programme_indicator');
grant select, insert, update on programme_indicator to {{app_role}};

alter table obligation add column programme_id uuid references programme;
comment on column obligation.programme_id is 'The programme to which a task belongs; null where none was named. A part has that of its task.';
create index obligation_programme on obligation (programme_id, due_on, id) where programme_id is not null;

alter table funding add column programme_id uuid references programme;
comment on column funding.programme_id is 'The programme to which the money belongs; null where none was named.';
create index funding_programme on funding (programme_id, asked_on, id) where programme_id is not null;
