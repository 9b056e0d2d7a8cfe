-- The life of a month's figures: decided level by level, frozen at cut-off, reopened with a reason, published as a copy
-- that later corrections leave alone.
create type actual_decision_kind as enum ('approve', 'return');
create type figure_basis as enum ('own', 'sum_of_units');
create type figure_verdict as enum ('exceeded', 'on_pace', 'behind', 'hard', 'unknown');

create table cut_off_rule (
  id uuid primary key,
  year smallint not null unique check (year between 1990 and 2200),
  due_day smallint check (due_day between 1 and 31),
  frozen_day smallint check (frozen_day between 1 and 31),
  source text not null check (source <> ''),
  version integer not null default 1,
  check (due_day <= frozen_day)
);
comment on table cut_off_rule is 'Until when the figures of each month of a year are due, and from when they are frozen, as days of the month after; with its source.';
comment on column cut_off_rule.frozen_day is 'From this day on nothing is entered, submitted, corrected or returned; null for never.';

create table period_cut_off (
  id uuid primary key,
  year smallint not null check (year between 1990 and 2200),
  month smallint not null check (month between 1 and 12),
  due_on date,
  frozen_from date,
  source text not null check (source <> ''),
  version integer not null default 1,
  unique (year, month),
  check (due_on <= frozen_from)
);
comment on table period_cut_off is 'The days of one month where they differ from the rule of its year; null for none.';

create table period_reopening (
  id uuid primary key,
  unit_id uuid not null references unit,
  year smallint not null check (year between 1990 and 2200),
  month smallint not null check (month between 1 and 12),
  reason text not null check (reason <> ''),
  until_on date not null,
  reopened_by uuid not null references person,
  reopened_on date not null,
  version integer not null default 1,
  check (until_on >= reopened_on)
);
comment on table period_reopening is 'A frozen month opened again for one unit until a day, its day included; what is changed under it is marked.';
create index period_reopening_unit on period_reopening (unit_id, year, month);

alter table actual
  add column submission integer not null default 0,
  add column reopening_id uuid references period_reopening;
comment on column actual.submission is 'How many times the figure was submitted; decisions hold for the submission that they were made on.';
comment on column actual.reopening_id is 'The reopening under which a frozen figure was changed last; null for a figure of its time.';

create table actual_decision (
  id uuid primary key,
  actual_id uuid not null references actual,
  submission integer not null,
  kind actual_decision_kind not null,
  unit_id uuid not null references unit,
  value numeric not null,
  seen_version integer not null,
  reason text,
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  version integer not null default 1,
  check ((kind = 'return') = (reason is not null))
);
comment on table actual_decision is 'Who approved or returned a figure, at which level, when, and which value was seen.';
comment on column actual_decision.unit_id is 'The level: a unit above the reporting one, the topmost standing for the office of the body.';
create index actual_decision_actual on actual_decision (actual_id, submission);

create table publication (
  id uuid primary key,
  year smallint not null check (year between 1990 and 2200),
  through smallint not null check (through between 1 and 12),
  note text,
  supersedes_id uuid unique references publication,
  published_by uuid not null references person,
  published_on date not null,
  version integer not null default 1
);
comment on table publication is 'The figures of a year through a month as the office made them public: a copy that nothing changes.';
comment on column publication.supersedes_id is 'The publication of the same review before this one; it stays readable.';
create unique index publication_first on publication (year, through) where supersedes_id is null;

create table published_figure (
  id uuid primary key,
  publication_id uuid not null references publication,
  target_id uuid not null references target,
  unit_id uuid not null references unit,
  indicator_name text not null,
  unit_of_measure text not null,
  planned numeric not null,
  planned_high numeric,
  as_of_month smallint not null check (as_of_month between 0 and 12),
  actual_to_date numeric,
  expected_to_date numeric,
  percent_of_expected numeric,
  verdict figure_verdict not null,
  basis figure_basis not null,
  missing_unit_ids uuid[] not null default '{}',
  missing_months smallint[] not null default '{}',
  unapproved_months smallint[] not null default '{}',
  version integer not null default 1,
  unique (publication_id, target_id)
);
comment on table published_figure is 'Where a target stood when it was published: never written again; what has changed since is a difference from it.';
create index published_figure_target on published_figure (target_id);

select keep_log_of('cut_off_rule');
select keep_log_of('period_cut_off');
select keep_log_of('period_reopening');
select keep_log_of('actual_decision');
select keep_log_of('publication');
select keep_log_of('published_figure');
grant select, insert, update on cut_off_rule, period_cut_off to {{app_role}};
grant select, insert on period_reopening, actual_decision, publication, published_figure to {{app_role}};
