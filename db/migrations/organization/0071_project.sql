-- Capital projects (dự án đầu tư công): the plan of milestones, what was reached, money allotted and paid out, what holds
-- them up, and photographs.
create type project_money_kind as enum ('allotted', 'disbursed');

create table capital_project (
  id uuid primary key,
  name text not null check (name <> ''),
  owner_unit_id uuid not null references unit,
  programme_id uuid references programme,
  approval text not null check (approval <> ''),
  approved_on date not null,
  investment bigint not null check (investment > 0),
  starts_on date not null,
  ends_on date not null,
  first_ends_on date not null,
  entered_by uuid not null references person,
  entered_on date not null,
  stopped_on date,
  stopped_reason text check (stopped_reason <> ''),
  version integer not null default 1,
  check (ends_on >= starts_on),
  check ((stopped_on is null) = (stopped_reason is null))
);
comment on table capital_project is 'A project of building or repair with public capital; amounts in whole đồng. Its state follows from its milestones.';
comment on column capital_project.owner_unit_id is 'The unit that builds (chủ đầu tư).';
comment on column capital_project.approval is 'Number, symbol and date of the document that approved it.';
comment on column capital_project.investment is 'The total investment decided on.';
comment on column capital_project.first_ends_on is 'The end that was planned first; never lost.';
comment on column capital_project.stopped_on is 'Since when it is stopped; null while it goes on.';
create index capital_project_owner on capital_project (owner_unit_id, id);
create index capital_project_programme on capital_project (programme_id, id) where programme_id is not null;

create table project_milestone (
  id uuid primary key,
  project_id uuid not null references capital_project,
  ordinal integer not null,
  name text not null check (name <> ''),
  weight integer not null check (weight between 1 and 10000),
  planned_on date not null,
  first_planned_on date not null,
  reached_on date,
  evidence text check (evidence <> ''),
  file_id uuid references file,
  reached_by uuid references person,
  moved_reason text check (moved_reason <> ''),
  removed_on date,
  version integer not null default 1,
  check ((reached_on is null) = (evidence is null)),
  check ((reached_on is null) = (reached_by is null)),
  check (removed_on is null or reached_on is null)
);
comment on table project_milestone is 'A milestone of a project: planned for a day, reached on a day with evidence.';
comment on column project_milestone.weight is 'Its part of the whole work, against the weights of the other milestones.';
comment on column project_milestone.first_planned_on is 'The day that was planned first; never lost.';
comment on column project_milestone.evidence is 'What shows that it was reached: a record of acceptance, a decision.';
comment on column project_milestone.moved_reason is 'Why its day moved last, or why it went.';
comment on column project_milestone.removed_on is 'Since when it is no part of the plan; null while it is.';
create index project_milestone_project on project_milestone (project_id, planned_on, ordinal) where removed_on is null;
create index project_milestone_file on project_milestone (file_id) where file_id is not null;

create table project_money (
  id uuid primary key,
  project_id uuid not null references capital_project,
  kind project_money_kind not null,
  amount bigint not null check (amount > 0),
  happened_on date not null,
  document text check (document <> ''),
  over_reason text check (over_reason <> ''),
  recorded_by uuid not null references person,
  recorded_on date not null,
  withdrawn_on date,
  withdrawn_reason text check (withdrawn_reason <> ''),
  version integer not null default 1,
  check ((withdrawn_on is null) = (withdrawn_reason is null))
);
comment on table project_money is 'Money allotted to a project or paid out of it, in whole đồng. What was entered wrongly is withdrawn with a reason and stays.';
comment on column project_money.happened_on is 'The day of the allotment or the payment, as its document says.';
comment on column project_money.over_reason is 'Why more is allotted than the investment, or more paid out than allotted.';
create index project_money_project on project_money (project_id, happened_on, id);

create table project_picture (
  id uuid primary key,
  project_id uuid not null references capital_project,
  file_id uuid not null references file,
  taken_on date not null,
  caption text not null check (caption <> ''),
  alternative text not null check (alternative <> ''),
  added_by uuid not null references person,
  added_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1
);
comment on table project_picture is 'A photograph of a project with its caption, and what it shows for those who do not see it.';
comment on column project_picture.taken_on is 'The day on which it was taken.';
create index project_picture_project on project_picture (project_id, taken_on desc, id desc);
create index project_picture_file on project_picture (file_id);

create table difficulty_project (
  id uuid primary key,
  difficulty_id uuid not null references difficulty,
  project_id uuid not null references capital_project,
  linked_by uuid not null references person,
  linked_on date not null,
  removed_on date,
  version integer not null default 1
);
comment on table difficulty_project is 'A project that a difficulty holds up, until the link is removed.';
create unique index difficulty_project_once on difficulty_project (difficulty_id, project_id) where removed_on is null;
create index difficulty_project_project on difficulty_project (project_id) where removed_on is null;

select keep_log_of(noun::regclass) from unnest(array['capital_project', 'project_milestone', 'project_money',
  'project_picture', 'difficulty_project']) noun;
grant select, insert, update on capital_project, project_milestone, project_money, project_picture, difficulty_project
  to {{app_role}};
