-- Fields of work (lĩnh vực): a list that the organisation keeps, by which what is owed is counted beside units and sources.
create table work_field (
  id uuid primary key,
  name text not null check (name <> ''),
  ended_on date,
  version integer not null default 1
);
comment on table work_field is 'A field of work as the organisation names it. One that has ended is given to nothing new and still counted.';
comment on column work_field.ended_on is 'The day from which it is no longer offered; null while it is.';
create unique index work_field_name on work_field (lower(name)) where ended_on is null;
select keep_log_of('work_field');
grant select, insert, update on work_field to {{app_role}};

alter table obligation add column work_field_id uuid references work_field;
comment on column obligation.work_field_id is 'The field of work; null where none was named. A part has that of its task.';
create index obligation_work_field on obligation (work_field_id, due_on, id) where work_field_id is not null;

create index obligation_claimed_to_unit on obligation (owed_to_unit_id, due_on, id)
  where verified_on is null and cancelled_on is null and claimed_on is not null;
comment on index obligation_claimed_to_unit is 'What waits for the word of a unit, nearest first: few of all that is owed to it.';
create index obligation_claimed_by_unit on obligation (owed_by_unit_id, due_on, id)
  where verified_on is null and cancelled_on is null and claimed_on is not null;
comment on index obligation_claimed_by_unit is 'For what a unit waits after its claims, nearest first.';
