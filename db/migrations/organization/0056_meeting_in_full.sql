-- Who came to a meeting in place of whom, and the photographs of a meeting.
alter table attendance
  add column substitute_id uuid references person,
  add column substitute_title text check (substitute_title <> ''),
  add check (substitute_id is null or substitute_title is null),
  add check (state <> 'absent' or (substitute_id is null and substitute_title is null));
comment on column attendance.substitute_id is 'Who comes in place of the head of the unit; null when the head comes or the post alone is told.';
comment on column attendance.substitute_title is 'The post of whoever comes in place of the head, where that person has no account: no name stands here.';

create table meeting_picture (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  file_id uuid not null references file,
  ordinal integer not null check (ordinal > 0),
  caption text not null check (caption <> ''),
  alternative text not null check (alternative <> ''),
  credit text check (credit <> ''),
  added_by uuid not null references person,
  added_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1
);
comment on table meeting_picture is 'A photograph of a meeting with its caption; a news item of the meeting may take it.';
comment on column meeting_picture.ordinal is 'Its place among those of the meeting, in the order in which they were added.';
comment on column meeting_picture.alternative is 'What it shows, for those who do not see it.';
comment on column meeting_picture.credit is 'Whose photograph it is.';
comment on column meeting_picture.removed_at is 'Taken off the meeting; what a news item took of it stays there.';
create index meeting_picture_meeting on meeting_picture (meeting_id, ordinal);
create index meeting_picture_file on meeting_picture (file_id);

select keep_log_of('meeting_picture');
grant select, insert, update on meeting_picture to {{app_role}};
