-- What is prepared for a meeting: its series with their rhythm, papers with versions, questions put in advance.
create type meeting_rhythm as enum ('weekly', 'monthly', 'quarterly', 'nine_months', 'yearly', 'as_needed');

create table series (
  id uuid primary key,
  host_unit_id uuid not null references unit,
  name text not null check (name <> ''),
  rhythm meeting_rhythm not null,
  chair_id uuid references person,
  starts_at time,
  place text check (place <> ''),
  invited_unit_ids uuid[] not null default '{}',
  agenda jsonb not null default '[]' check (jsonb_typeof(agenda) = 'array'),
  version integer not null default 1,
  unique (host_unit_id, name)
);
comment on table series is 'How the meetings of a series are held, from which the next one is proposed; its meetings carry its name.';
comment on column series.name is 'The name that its meetings carry in meeting.series; it stays as it is.';
comment on column series.rhythm is 'How often they meet; nine_months looks back on January to September.';
comment on column series.chair_id is 'Who usually chairs.';
comment on column series.invited_unit_ids is 'The units usually invited.';
comment on column series.agenda is 'The usual items: title, speakerUnitId, minutes.';

create table meeting_paper (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  agenda_item_id uuid not null references agenda_item,
  title text not null check (title <> ''),
  removed_at timestamptz,
  version integer not null default 1
);
comment on table meeting_paper is 'A paper for an item of the agenda, in one or more versions.';
comment on column meeting_paper.removed_at is 'Taken back; its versions stay in the log and in the file store.';
create index meeting_paper_meeting on meeting_paper (meeting_id);

create table meeting_paper_version (
  id uuid primary key,
  paper_id uuid not null references meeting_paper,
  ordinal integer not null check (ordinal > 0),
  file_id uuid not null references file,
  added_by uuid not null references person,
  added_at timestamptz not null,
  version integer not null default 1,
  unique (paper_id, ordinal)
);
comment on table meeting_paper_version is 'One version of a paper; the one with the highest number stands.';
create index meeting_paper_version_file on meeting_paper_version (file_id);

create table meeting_question (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  agenda_item_id uuid not null references agenda_item,
  asked_by_unit_id uuid not null references unit,
  addressed_to_unit_id uuid not null references unit,
  text text not null check (text <> ''),
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  answer text check (answer <> ''),
  answered_by uuid references person,
  withdrawn_at timestamptz,
  version integer not null default 1,
  check ((answer is null) = (answered_by is null)),
  check (asked_by_unit_id <> addressed_to_unit_id)
);
comment on table meeting_question is 'A question put before or at a meeting to a unit, tied to an item of the agenda; the unit answers at the meeting.';
comment on column meeting_question.answered_by is 'Who wrote the answer down: the unit itself, or the secretary.';
comment on column meeting_question.withdrawn_at is 'Taken back by whoever asked.';
create index meeting_question_meeting on meeting_question (meeting_id, asked_at);

select keep_log_of(noun::regclass) from unnest(array['series', 'meeting_paper', 'meeting_paper_version', 'meeting_question']) noun;
grant select, insert, update on series, meeting_paper, meeting_paper_version, meeting_question to {{app_role}};
