-- The versions of a notice of conclusions: drafted by Nhịp, edited in Word and brought back.
create type notice_origin as enum ('generated', 'edited');
create type notice_version_state as enum ('waiting', 'accepted', 'declined');

create table notice_version (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  ordinal integer not null check (ordinal > 0),
  origin notice_origin not null,
  state notice_version_state not null,
  file_id uuid not null references file,
  content jsonb,
  base_id uuid references notice_version,
  differences jsonb not null default '[]' check (jsonb_typeof(differences) = 'array'),
  brought_by uuid not null references person,
  brought_on date not null,
  decided_by uuid references person,
  decided_on date,
  reason text check (reason <> ''),
  version integer not null default 1,
  unique (meeting_id, ordinal),
  check ((origin = 'generated') = (base_id is null)),
  check (origin = 'edited' or state = 'accepted'),
  check ((decided_by is null) = (decided_on is null)),
  check (origin = 'generated' or (state = 'waiting') = (decided_by is null)),
  check ((state = 'declined') = (reason is not null))
);
comment on table notice_version is 'A version of the notice of a meeting; the accepted one of the highest ordinal is the notice as it stands. None is ever overwritten.';
comment on column notice_version.content is 'What Nhịp wrote, before any layout; null of what came back from Word.';
comment on column notice_version.base_id is 'The version with which this one was compared when it came back.';
comment on column notice_version.differences is 'What a person changed in it, by domain/official-document/compare-documents.ts.';
comment on column notice_version.reason is 'Why it was declined.';
create unique index notice_version_waiting on notice_version (meeting_id) where state = 'waiting';
create index notice_version_file on notice_version (file_id);

insert into notice_version (id, meeting_id, ordinal, origin, state, file_id, brought_by, brought_on)
select gen_random_uuid(), m.id, 1, 'generated', 'accepted', f.id, f.uploaded_by, (f.uploaded_at at time zone 'Asia/Ho_Chi_Minh')::date
from meeting m join file f on f.id = m.notice_file_id;

select keep_log_of('notice_version');
grant select, insert, update on notice_version to {{app_role}};
