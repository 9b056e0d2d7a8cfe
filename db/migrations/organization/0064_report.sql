-- Periodic reports: what is asked (template, versioned), of whom and until when (round), what each unit wrote, handed up and was
-- told. Each report is an entry of the ledger under the same id.
create type report_state as enum ('draft', 'submitted', 'returned', 'approved', 'accepted');
create type report_decision_kind as enum ('return', 'approve', 'accept');

create table report_template (
  id uuid primary key,
  name text not null unique check (name <> ''),
  made_by uuid not null references person,
  made_on date not null,
  version integer not null default 1
);
comment on table report_template is 'A type of report that units owe from time to time; what it asks stands in its versions.';

create table report_template_version (
  id uuid primary key,
  template_id uuid not null references report_template,
  ordinal integer not null check (ordinal > 0),
  sections jsonb not null check (jsonb_typeof(sections) = 'array'),
  schedule jsonb not null check (jsonb_typeof(schedule) = 'object'),
  made_by uuid not null references person,
  made_on date not null,
  version integer not null default 1,
  unique (template_id, ordinal)
);
comment on table report_template_version is 'What a type of report asks and by which days, from one version to the next; a round keeps the one it was opened with.';
comment on column report_template_version.sections is 'Narrative, tables of indicators and lists of the ledger, in their order: domain/report/template.ts.';
comment on column report_template_version.schedule is 'Window, cut-off, due date, grace and lock as days relative to the last month reported on: domain/report/schedule.ts.';

create table report_round (
  id uuid primary key,
  template_version_id uuid not null references report_template_version,
  title text not null check (title <> ''),
  year smallint not null check (year between 1990 and 2200),
  through smallint not null check (through between 1 and 12),
  window_from date not null,
  window_to date not null,
  cut_off_on date not null,
  due_on date not null,
  grace_until date not null,
  locked_from date,
  opened_by uuid not null references person,
  opened_on date not null,
  version integer not null default 1,
  check (window_from <= window_to),
  check (due_on <= grace_until),
  check (locked_from is null or locked_from > grace_until)
);
comment on table report_round is 'One period for which reports are asked of units (kỳ báo cáo), with its days.';
comment on column report_round.through is 'The last month of the figures.';
comment on column report_round.cut_off_on is 'The day whose figures and lists the reports hold (chốt số liệu).';
comment on column report_round.grace_until is 'Until this day a report that is late is taken as in time (ân hạn).';
comment on column report_round.locked_from is 'From this day on nothing is written or submitted unless it is opened again (khóa sổ); null for never.';

create table report (
  id uuid primary key references obligation,
  round_id uuid not null references report_round,
  about_unit_id uuid not null references unit,
  into_id uuid references report,
  state report_state not null default 'draft',
  returned_reason text check (returned_reason <> ''),
  spent_seconds integer not null default 0 check (spent_seconds >= 0),
  first_submitted_on date,
  last_saved_at timestamptz,
  version integer not null default 1,
  unique (round_id, about_unit_id),
  check ((state = 'returned') = (returned_reason is not null))
);
comment on table report is 'One unit''s report of one round; who owes it to whom, and by when, stands in the ledger under the same id.';
comment on column report.about_unit_id is 'The unit whose work it tells of: it stays when the unit ends and its successor owes the report.';
comment on column report.into_id is 'The report of the level above that sums this one up; null at the top.';
comment on column report.spent_seconds is 'How long people had the form open and were writing, as the form measured it.';
comment on column report.first_submitted_on is 'The day by which it is in time, late or missing: a return does not make it late.';
create index report_round_unit on report (about_unit_id, round_id);
create index report_into on report (into_id) where into_id is not null;

create table report_section (
  id uuid primary key,
  report_id uuid not null references report,
  key text not null check (key <> ''),
  text text not null,
  is_unchanged boolean not null default false,
  saved_by uuid not null references person,
  saved_at timestamptz not null,
  version integer not null default 1,
  unique (report_id, key)
);
comment on table report_section is 'What was written in one section of a report; each has its own version, so that two windows do not overwrite one another.';
comment on column report_section.is_unchanged is 'Taken over from the report before in one tap.';

create table report_submission (
  id uuid primary key,
  report_id uuid not null references report,
  ordinal integer not null check (ordinal > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  submitted_by uuid not null references person,
  acting_for uuid references person,
  submitted_on date not null,
  submitted_at timestamptz not null,
  version integer not null default 1,
  unique (report_id, ordinal)
);
comment on table report_submission is 'A report as it was handed up: words, figures with their passports and lists as they stood. Never written again.';
comment on column report_submission.acting_for is 'In whose place a deputy handed it up.';

create table report_decision (
  id uuid primary key,
  report_id uuid not null references report,
  submission_id uuid not null references report_submission,
  kind report_decision_kind not null,
  reason text,
  due_on date,
  decided_by uuid not null references person,
  acting_for uuid references person,
  decided_on date not null,
  decided_at timestamptz not null,
  version integer not null default 1,
  check ((kind = 'return') = (reason is not null)),
  check ((kind = 'return') = (due_on is not null))
);
comment on table report_decision is 'What a level above said of a report that was handed up: returned with a reason and a new date, approved, accepted.';
create index report_decision_report on report_decision (report_id, decided_at);

create table report_reopening (
  id uuid primary key,
  report_id uuid not null references report,
  reason text not null check (reason <> ''),
  until_on date not null,
  reopened_by uuid not null references person,
  reopened_on date not null,
  version integer not null default 1,
  check (until_on >= reopened_on)
);
comment on table report_reopening is 'A report that was locked opened again until a day, its day included.';
create index report_reopening_report on report_reopening (report_id);

select keep_log_of(noun::regclass) from unnest(array['report_template', 'report_template_version', 'report_round', 'report',
  'report_section', 'report_submission', 'report_decision', 'report_reopening']) noun;
grant select, insert, update on report, report_section to {{app_role}};
grant select, insert on report_template, report_template_version, report_round, report_submission, report_decision,
  report_reopening to {{app_role}};
