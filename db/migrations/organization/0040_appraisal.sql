-- The appraisal of drafts (thẩm định): opinions of units, rounds at the appraiser, the decision, the issue; with whom it lay for how long.
create type appraisal_state as enum
  ('drafting', 'opinions', 'appraising', 'revising', 'deciding', 'to_issue', 'issued', 'withdrawn');
create type appraisal_step_kind as enum ('opinion', 'round', 'decision');
create type appraisal_outcome as enum
  ('agreed', 'agreed_with_changes', 'disagreed', 'passed', 'returned', 'approved');

create table appraisal_type (
  id uuid primary key,
  name text not null unique check (name <> ''),
  document_type_id uuid not null references document_type,
  needs_opinions boolean not null default true,
  drafting_days smallint not null check (drafting_days > 0),
  opinion_days smallint not null check (opinion_days > 0),
  appraisal_days smallint not null check (appraisal_days > 0),
  revision_days smallint not null check (revision_days > 0),
  decision_days smallint not null check (decision_days > 0),
  issue_days smallint not null check (issue_days > 0),
  valid_from date not null,
  valid_to date,
  source text check (source <> ''),
  version integer not null default 1,
  check (valid_to > valid_from)
);
comment on table appraisal_type is 'What kinds of drafts are appraised, and how many working days each step may take, as the organisation sets it.';

create table return_cause (
  id uuid primary key,
  name text not null unique check (name <> ''),
  ordinal integer not null,
  retired_on date,
  version integer not null default 1
);
comment on table return_cause is 'Why drafts are returned: content, legal basis, form, layout, missing papers; data of the organisation.';

create table appraisal (
  id uuid primary key,
  number integer not null,
  year smallint not null,
  document_id uuid not null unique references document,
  type_id uuid not null references appraisal_type,
  drafted_by_unit_id uuid not null references unit,
  appraiser_unit_id uuid not null references unit,
  decider_unit_id uuid not null references unit,
  opened_by uuid not null references person,
  opened_on date not null,
  state appraisal_state not null default 'drafting',
  quality quality_mark,
  ended_on date,
  withdrawn_reason text check (withdrawn_reason <> ''),
  version integer not null default 1,
  unique (year, number),
  check ((state in ('issued', 'withdrawn')) = (ended_on is not null)),
  check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
comment on table appraisal is 'The way of a draft to its number: who drafts, who appraises, who decides.';
comment on column appraisal.quality is 'What the appraiser says of the draft that passed.';
create index appraisal_opened_on on appraisal (opened_on desc, id desc);
create index appraisal_ended_on on appraisal (ended_on) where ended_on is not null;
create index appraisal_open on appraisal (state, id) where ended_on is null;
create index appraisal_drafter on appraisal (drafted_by_unit_id);
create index appraisal_appraiser on appraisal (appraiser_unit_id);

create table appraisal_stage (
  id uuid primary key,
  appraisal_id uuid not null references appraisal,
  state appraisal_state not null,
  unit_id uuid not null references unit,
  from_on date not null,
  due_on date,
  to_on date,
  version integer not null default 1,
  check (to_on >= from_on)
);
comment on table appraisal_stage is 'In whose hands it was from when to when, and until when it was due there.';
create unique index appraisal_stage_open on appraisal_stage (appraisal_id) where to_on is null;
create index appraisal_stage_appraisal on appraisal_stage (appraisal_id, id);

create table appraisal_step (
  id uuid primary key references obligation,
  appraisal_id uuid not null references appraisal,
  kind appraisal_step_kind not null,
  round smallint not null check (round > 0),
  outcome appraisal_outcome,
  text text check (text <> ''),
  given_by uuid references person,
  given_for uuid references person,
  given_on date,
  version integer not null default 1,
  check ((outcome is null) = (given_by is null)),
  check ((outcome is null) = (given_on is null)),
  check (given_for <> given_by)
);
comment on table appraisal_step is 'An opinion, a round of appraisal or a decision; what is owed stands in the ledger under the same id.';
comment on column appraisal_step.given_for is 'Whose power a deputy used; the deputy acts under own name.';
create index appraisal_step_appraisal on appraisal_step (appraisal_id, id);
create index appraisal_step_returned on appraisal_step (given_on) where outcome = 'returned';

create table appraisal_return (
  id uuid primary key,
  step_id uuid not null references appraisal_step,
  cause_id uuid not null references return_cause,
  note text check (note <> ''),
  version integer not null default 1,
  unique (step_id, cause_id)
);
comment on table appraisal_return is 'One cause for which a draft came back, with what is to be mended.';
create index appraisal_return_cause on appraisal_return (cause_id);

create table delegation (
  id uuid primary key,
  unit_id uuid not null references unit,
  from_person_id uuid not null references person,
  to_person_id uuid not null references person,
  begins_on date not null,
  ends_on date not null,
  basis text not null check (basis <> ''),
  made_by uuid not null references person,
  made_on date not null,
  ended_on date,
  ended_by uuid references person,
  version integer not null default 1,
  check (from_person_id <> to_person_id),
  check (ends_on >= begins_on),
  check ((ended_on is null) = (ended_by is null))
);
comment on table delegation is 'A deputy may appraise and decide on drafts for a unit in the place of its head, from a day to a day.';
create index delegation_to on delegation (to_person_id);

select keep_log_of(noun::regclass) from unnest(array['appraisal_type', 'return_cause', 'appraisal', 'appraisal_stage',
  'appraisal_step', 'appraisal_return', 'delegation']) noun;
grant select, insert, update on appraisal_type, return_cause, appraisal, appraisal_stage, appraisal_step, appraisal_return,
  delegation to {{app_role}};
