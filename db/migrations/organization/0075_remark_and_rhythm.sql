-- What a document says in praise or criticism of a unit; and the rhythm of what a meeting concludes.
alter type intake_item_kind add value 'practice';
alter type intake_item_kind add value 'remark';

create type remark_tone as enum ('praise', 'criticism');
create table remark (
  id uuid primary key,
  unit_id uuid not null references unit,
  tone remark_tone not null,
  text text not null check (text <> ''),
  clause_id uuid not null references clause,
  said_on date not null,
  recorded_by uuid not null references person,
  version integer not null default 1
);
comment on table remark is 'Praise or criticism of one unit, with the sentence of the document that says it.';
comment on column remark.said_on is 'The day of the document, or of the recording where it bears none.';
create index remark_of_unit on remark (unit_id, said_on, id);
create index remark_clause on remark (clause_id);

select keep_log_of('remark');
grant select, insert, update on remark to {{app_role}};

alter table conclusion add column rhythm task_rhythm;
comment on column conclusion.rhythm is
  'In which rhythm its work comes back, or is reported on where it has no date; null for work done once.';
