-- Money asked for because of a difficulty: what was approved, allotted and spent of it, each a dated entry with its document.
create type funding_step_kind as enum ('approved', 'allotted', 'spent');

create table funding (
  id uuid primary key,
  number integer not null,
  year smallint not null,
  unit_id uuid not null references unit,
  difficulty_id uuid not null references difficulty,
  recommendation_id uuid references recommendation,
  purpose text not null check (purpose <> ''),
  asked_amount bigint not null check (asked_amount > 0),
  asked_on date not null,
  asked_by uuid not null references person,
  file_id uuid references file,
  refused_on date,
  refused_by uuid references person,
  refused_reason text check (refused_reason <> ''),
  version integer not null default 1,
  unique (year, number),
  check ((refused_on is null) = (refused_by is null)),
  check ((refused_on is null) = (refused_reason is null))
);
comment on table funding is 'Money that a unit asks for because of a difficulty; amounts in whole đồng.';
create index funding_asked_on on funding (asked_on, id);
create index funding_unit on funding (unit_id, asked_on, id);
create index funding_difficulty on funding (difficulty_id);
create index funding_recommendation on funding (recommendation_id) where recommendation_id is not null;
create index funding_file on funding (file_id) where file_id is not null;

create table funding_step (
  id uuid primary key,
  funding_id uuid not null references funding,
  kind funding_step_kind not null,
  amount bigint not null check (amount > 0),
  happened_on date not null,
  document text check (document <> ''),
  file_id uuid references file,
  over_reason text check (over_reason <> ''),
  recorded_by uuid not null references person,
  recorded_on date not null,
  withdrawn_on date,
  withdrawn_by uuid references person,
  withdrawn_reason text check (withdrawn_reason <> ''),
  version integer not null default 1,
  check ((withdrawn_on is null) = (withdrawn_by is null)),
  check ((withdrawn_on is null) = (withdrawn_reason is null))
);
comment on table funding_step is 'A part of the money approved, allotted or spent. What was entered wrongly is withdrawn with a reason and stays.';
comment on column funding_step.happened_on is 'The day of the decision, the allotment or the spending, as its document says.';
comment on column funding_step.over_reason is 'Why more is approved than asked, allotted than approved, or spent than allotted.';
create index funding_step_funding on funding_step (funding_id, happened_on, id);
create index funding_step_file on funding_step (file_id) where file_id is not null;

select keep_log_of(noun::regclass) from unnest(array['funding', 'funding_step']) noun;
grant select, insert, update on funding, funding_step to {{app_role}};
