-- Everything owed, in one ledger; what is particular to a kind stands in that kind's own table under the same id.
create type obligation_kind as enum ('task', 'contribution', 'report', 'appraisal', 'opinion', 'answer', 'milestone');
create type quality_mark as enum ('below', 'meets', 'exceeds');
create type obligation_state as enum ('assigned', 'in_progress', 'submitted', 'returned', 'accepted', 'cancelled');
create type submission_decision as enum ('accepted', 'returned');

create table obligation (
  id uuid primary key,
  kind obligation_kind not null,
  number integer not null,
  year smallint not null,
  title text not null check (title <> ''),
  folded_title text not null generated always as (shared.fold_text(title)) stored,
  required_quality text not null check (required_quality <> ''),
  owed_by_unit_id uuid not null references unit,
  owed_by_person_id uuid references person,
  owed_to_unit_id uuid not null references unit,
  owed_to_person_id uuid references person,
  parent_id uuid references obligation,
  clause_id uuid references clause,
  conclusion_id uuid references conclusion,
  recommendation_id uuid references recommendation,
  target_id uuid references target,
  starred boolean not null default false,
  assigned_on date not null,
  first_due_on date,
  due_on date,
  acknowledged_on date,
  claimed_on date,
  verified_on date,
  cancelled_on date,
  quality quality_mark,
  progress_percent smallint not null default 0 check (progress_percent between 0 and 100),
  returns integer not null default 0,
  cancelled_reason text check (cancelled_reason <> ''),
  last_updated_on date not null,
  state obligation_state not null generated always as (case
    when cancelled_on is not null then 'cancelled'::obligation_state
    when verified_on is not null then 'accepted'::obligation_state
    when claimed_on is not null then 'submitted'::obligation_state
    when returns > 0 then 'returned'::obligation_state
    when acknowledged_on is not null then 'in_progress'::obligation_state
    else 'assigned'::obligation_state
  end) stored,
  version integer not null default 1,
  unique (kind, year, number),
  check ((cancelled_on is null) = (cancelled_reason is null)),
  check (cancelled_on is null or verified_on is null),
  check (verified_on is null or claimed_on is not null),
  check (quality is null or verified_on is not null),
  check ((due_on is null) = (first_due_on is null))
);
comment on table obligation is 'The ledger: who owes what to whom, by when, of what quality; claimed and verified apart.';
comment on column obligation.folded_title is 'Search key of the title; stored, since folding each hit again costs more than finding it. Not in the log.';
comment on column obligation.first_due_on is 'The date given first; an extension moves due_on and never this one.';
comment on column obligation.due_on is 'Includes its day; null for a standing obligation.';
comment on column obligation.claimed_on is 'The day of the submission that was accepted, or of the one that waits for a decision.';
comment on column obligation.state is 'Follows from the dates, so that the two can never disagree.';
comment on column obligation.verified_on is 'The day on which the one who is owed accepted it.';
create index obligation_open_by_unit on obligation (owed_by_unit_id, due_on, id) where verified_on is null and cancelled_on is null;
create index obligation_open_by_person on obligation (owed_by_person_id, due_on, id) where verified_on is null and cancelled_on is null;
create index obligation_open_to_unit on obligation (owed_to_unit_id, due_on, id) where verified_on is null and cancelled_on is null;
create index obligation_open_due on obligation (kind, due_on, id) include (owed_by_unit_id) where verified_on is null and cancelled_on is null;
create index obligation_person_due on obligation (owed_by_person_id, due_on, id) where owed_by_person_id is not null;
create index obligation_unit_due on obligation (owed_by_unit_id, kind, due_on, id)
  include (claimed_on, verified_on, cancelled_on, last_updated_on, parent_id);
comment on index obligation_unit_due is 'Also holds what the four cells count, so that counting a unit reads no rows.';
create index obligation_due on obligation (kind, due_on, id);
create index obligation_parent on obligation (parent_id) where parent_id is not null;
create index obligation_conclusion on obligation (conclusion_id) where conclusion_id is not null;
create index obligation_recommendation on obligation (recommendation_id) where recommendation_id is not null;
create index obligation_target on obligation (target_id) where target_id is not null;
create index obligation_folded_title on obligation using gin (folded_title shared.gin_trgm_ops);

create table task (
  id uuid primary key references obligation,
  description text,
  source_sentence text,
  version integer not null default 1
);
comment on table task is 'Work given by one unit to another; its dates and quality stand in the ledger under the same id.';

create table contribution (
  id uuid primary key references obligation,
  task_id uuid not null references task,
  part text not null check (part <> ''),
  version integer not null default 1
);
comment on table contribution is 'The part of a task that a cooperating unit owes to the lead unit.';
create index contribution_task on contribution (task_id);

create table progress_report (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  percent smallint not null check (percent between 0 and 100),
  note text not null,
  reported_by uuid not null references person,
  reported_on date not null,
  version integer not null default 1
);
create index progress_report_obligation on progress_report (obligation_id, id);

create table submission (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  note text not null,
  evidence_omitted_reason text,
  open_contributions_reason text,
  submitted_by uuid not null references person,
  submitted_on date not null,
  decision submission_decision,
  quality quality_mark,
  reason text,
  decided_by uuid references person,
  decided_on date,
  version integer not null default 1,
  check ((decision is null) = (decided_by is null)),
  check (decision <> 'returned' or reason is not null),
  check (decision <> 'accepted' or quality is not null),
  check (decided_by is null or decided_by <> submitted_by)
);
comment on table submission is 'A claim that something is done, with its evidence, and what the one who is owed decided. Nobody decides on their own.';
comment on column submission.evidence_omitted_reason is 'Why no file comes with it; otherwise at least one does.';
comment on column submission.open_contributions_reason is 'Why the task is submitted while parts of cooperating units are still open.';
create unique index submission_waiting on submission (obligation_id) where decision is null;
create index submission_obligation on submission (obligation_id, id);

create table evidence (
  id uuid primary key,
  submission_id uuid not null references submission,
  file_id uuid not null references file,
  version integer not null default 1,
  unique (submission_id, file_id)
);
create index evidence_file on evidence (file_id);

create table number_series (
  name text not null,
  year smallint not null,
  last_number integer not null,
  primary key (name, year)
);
comment on table number_series is 'The last human number given in each series of a year; not logged, the rows that carry numbers are.';

select keep_log_of('obligation', 'folded_title');
select keep_log_of(noun::regclass) from unnest(array['task', 'contribution', 'progress_report', 'submission', 'evidence']) noun;
grant select, insert, update on obligation, task, contribution, progress_report, submission, evidence, number_series to {{app_role}};
