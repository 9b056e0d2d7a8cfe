-- The minutes while people speak: notes and whose line a conclusion is, the clock of the agenda.
create table meeting_note (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  ordinal integer not null,
  text text not null check (text <> ''),
  written_by uuid not null references person,
  written_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1
);
comment on table meeting_note is 'A line of the minutes that stays a note: seen by those who keep the meeting, told in no notice.';
comment on column meeting_note.ordinal is 'Its place among the notes that stand, from 1 on.';
comment on column meeting_note.written_by is 'The secretary who typed it last.';
comment on column meeting_note.removed_at is 'Taken out; it stays in the log.';
create index meeting_note_meeting on meeting_note (meeting_id, ordinal);

alter table conclusion add column written_by uuid references person;
comment on column conclusion.written_by is 'The secretary who typed it last; null for those of before this was kept.';

alter table agenda_item add column started_at timestamptz, add column ended_at timestamptz,
  add check (ended_at is null or started_at is not null);
comment on column agenda_item.started_at is 'When the meeting began to speak of it, the last time it did.';
comment on column agenda_item.ended_at is 'When it went on to another; null while it is spoken of.';

select keep_log_of('meeting_note');
grant select, insert, update on meeting_note to {{app_role}};
