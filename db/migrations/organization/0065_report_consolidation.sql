-- The report of a level made of the reports below it: paragraphs joined with all names, kept over a run where a person changed them.
create type paragraph_change as enum ('new', 'same', 'changed', 'source_changed', 'source_gone');

create table report_run (
  id uuid primary key,
  report_id uuid not null references report,
  ordinal integer not null check (ordinal > 0),
  submission_ids uuid[] not null,
  missing_unit_ids uuid[] not null default '{}',
  remarks jsonb not null default '[]' check (jsonb_typeof(remarks) = 'array'),
  run_by uuid not null references person,
  run_at timestamptz not null,
  version integer not null default 1,
  unique (report_id, ordinal)
);
comment on table report_run is 'One summing up of the reports below: of which submissions, without whom, and which figures contradict one another.';
comment on column report_run.remarks is 'Figures said otherwise by two units, or by a unit than by the books: domain/report/consolidation.ts.';

create table report_paragraph (
  id uuid primary key,
  report_id uuid not null references report,
  key text not null check (key <> ''),
  ordinal integer not null,
  text text not null,
  made text,
  unit_ids uuid[] not null default '{}',
  wordings jsonb not null default '[]' check (jsonb_typeof(wordings) = 'array'),
  is_edited boolean not null default false,
  is_removed boolean not null default false,
  is_withdrawn boolean not null default false,
  change paragraph_change not null,
  run_id uuid not null references report_run,
  changed_by uuid not null references person,
  version integer not null default 1
);
comment on table report_paragraph is 'A paragraph of a report made of those below, with every unit that says it.';
comment on column report_paragraph.made is 'What the last run made of what units wrote; text differs from it where a person changed it. Null for one that a person added.';
comment on column report_paragraph.wordings is 'What was joined: each unit''s own words.';
comment on column report_paragraph.is_removed is 'Taken out by a person: it stays out over every run.';
comment on column report_paragraph.is_withdrawn is 'No unit says it any more, and nobody had changed it: the last run took it out.';
create index report_paragraph_report on report_paragraph (report_id, key, ordinal);

select keep_log_of(noun::regclass) from unnest(array['report_run', 'report_paragraph']) noun;
grant select, insert on report_run to {{app_role}};
grant select, insert, update on report_paragraph to {{app_role}};
