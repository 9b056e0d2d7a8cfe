-- The review meeting, its conclusions; difficulties, recommendations and the directions that answer them.
create type meeting_state as enum ('planned', 'open', 'closed');
create type attendance_state as enum ('invited', 'present', 'absent');
create type difficulty_kind as enum ('weakness', 'difficulty');
create type difficulty_cause as enum ('money', 'equipment', 'staff', 'mechanism', 'coordination', 'other');
create type recommendation_state as enum ('waiting', 'asked', 'forwarded', 'accepted', 'refused');
create type direction_decision as enum ('accept', 'refuse', 'ask', 'forward');

create table meeting (
  id uuid primary key,
  series text not null check (series <> ''),
  title text not null check (title <> ''),
  held_on date not null,
  starts_at time,
  place text,
  reviewed_from date not null,
  reviewed_to date not null,
  ahead_from date not null,
  ahead_to date not null,
  chair_id uuid references person,
  host_unit_id uuid not null references unit,
  previous_id uuid references meeting,
  state meeting_state not null default 'planned',
  briefing jsonb,
  opened_at timestamptz,
  closed_at timestamptz,
  notice_file_id uuid references file,
  notice_document_id uuid references document,
  version integer not null default 1,
  check (reviewed_to >= reviewed_from and ahead_to >= ahead_from)
);
comment on table meeting is 'A review meeting (giao ban): the period reviewed and the period ahead.';
comment on column meeting.briefing is 'The briefing pack as it stood when the meeting was opened.';
create index meeting_held_on on meeting (held_on desc, id desc);
create index meeting_series on meeting (series, held_on desc);

create table agenda_item (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  ordinal integer not null,
  title text not null check (title <> ''),
  speaker_unit_id uuid references unit,
  minutes integer check (minutes > 0),
  removed_at timestamptz,
  version integer not null default 1
);
create index agenda_item_meeting on agenda_item (meeting_id, ordinal);

create table attendance (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  unit_id uuid not null references unit,
  person_id uuid references person,
  state attendance_state not null default 'invited',
  reason text,
  withdrawn_at timestamptz,
  version integer not null default 1,
  unique (meeting_id, unit_id),
  check ((state = 'absent') = (reason is not null))
);
comment on table attendance is 'A unit invited to a meeting, and whether it came; absence has a reason.';
create index attendance_unit on attendance (unit_id) where withdrawn_at is null;

create table difficulty (
  id uuid primary key,
  kind difficulty_kind not null,
  cause difficulty_cause not null,
  text text not null check (text <> ''),
  meeting_id uuid references meeting,
  clause_id uuid references clause,
  raised_on date not null,
  closed_on date,
  closed_by uuid references person,
  version integer not null default 1,
  check ((closed_on is null) = (closed_by is null))
);
comment on table difficulty is 'What holds work up, by cause; raised again by others it is counted once; closed when its raiser says that it is gone.';
create index difficulty_raised_on on difficulty (raised_on, id);
create index difficulty_meeting on difficulty (meeting_id) where meeting_id is not null;
create table difficulty_raiser (
  id uuid primary key,
  difficulty_id uuid not null references difficulty,
  unit_id uuid not null references unit,
  raised_on date not null,
  version integer not null default 1,
  unique (difficulty_id, unit_id)
);
create index difficulty_raiser_unit on difficulty_raiser (unit_id);

create table recommendation (
  id uuid primary key,
  number integer not null,
  year smallint not null,
  text text not null check (text <> ''),
  raised_by_unit_id uuid not null references unit,
  addressed_to_unit_id uuid not null references unit,
  raised_on date not null,
  difficulty_id uuid references difficulty,
  meeting_id uuid references meeting,
  clause_id uuid references clause,
  state recommendation_state not null default 'waiting',
  version integer not null default 1,
  unique (year, number)
);
comment on table recommendation is 'One thing asked of a higher body; an answer is owed for it in the obligation ledger.';
create index recommendation_state on recommendation (state, raised_on, id);
create index recommendation_raised_on on recommendation (raised_on, id);
create index recommendation_raiser on recommendation (raised_by_unit_id, raised_on, id);
create index recommendation_meeting on recommendation (meeting_id) where meeting_id is not null;
create index recommendation_folded_text on recommendation using gin (shared.fold_text(text) shared.gin_trgm_ops);

create table conclusion (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  ordinal integer not null,
  text text not null check (text <> ''),
  lead_unit_id uuid references unit,
  due_on date,
  required_quality text,
  cooperating_unit_ids uuid[] not null default '{}',
  recommendation_id uuid references recommendation,
  decision direction_decision,
  forwarded_to_unit_id uuid references unit,
  clause_id uuid references clause,
  removed_at timestamptz,
  version integer not null default 1,
  check ((recommendation_id is null) = (decision is null)),
  check (decision is null or (decision = 'forward') = (forwarded_to_unit_id is not null))
);
comment on table conclusion is 'A numbered conclusion of a meeting; when the meeting closes it becomes a task, a direction, or both. What a task still lacks is asked for at closing.';
create index conclusion_meeting on conclusion (meeting_id, ordinal);

create table direction (
  id uuid primary key,
  recommendation_id uuid not null references recommendation,
  decision direction_decision not null,
  text text not null check (text <> ''),
  forwarded_to_unit_id uuid references unit,
  given_by uuid not null references person,
  recorded_by uuid not null references person,
  given_on date not null,
  meeting_id uuid references meeting,
  conclusion_id uuid unique references conclusion,
  version integer not null default 1,
  check ((decision = 'forward') = (forwarded_to_unit_id is not null))
);
comment on table direction is 'The word of a leader on a recommendation: accept, refuse with a reason, ask for more, or forward.';
comment on column direction.given_by is 'Whose word it is; recorded_by wrote it down.';
create index direction_recommendation on direction (recommendation_id, given_on);

create table clarification (
  id uuid primary key,
  recommendation_id uuid not null references recommendation,
  text text not null check (text <> ''),
  given_by uuid not null references person,
  given_on date not null,
  version integer not null default 1
);
comment on table clarification is 'What the raiser added to a recommendation when more was asked for.';
create index clarification_recommendation on clarification (recommendation_id, given_on);

select keep_log_of(noun::regclass) from unnest(array['meeting', 'agenda_item', 'attendance', 'difficulty', 'difficulty_raiser',
  'recommendation', 'direction', 'clarification', 'conclusion']) noun;
grant select, insert, update on meeting, agenda_item, attendance, difficulty, difficulty_raiser, recommendation, direction, clarification, conclusion
  to {{app_role}};
