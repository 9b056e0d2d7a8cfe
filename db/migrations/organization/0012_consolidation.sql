-- Workbooks of many units made one: what is being put together, how each office lays out its tables, and what it calls
-- units and indicators. Every figure that came from a workbook cites its cell.
create type consolidation_state as enum ('open', 'imported', 'called_off');

create table consolidation (
  id uuid primary key,
  year smallint not null check (year between 1990 and 2200),
  month smallint check (month between 1 and 12),
  state consolidation_state not null default 'open',
  created_by uuid not null references person,
  created_on date not null,
  ended_on date,
  outcome jsonb,
  version integer not null default 1,
  check ((state = 'open') = (ended_on is null))
);
comment on table consolidation is 'Workbooks that are read together into one; nothing of them is written until it is confirmed.';
comment on column consolidation.month is 'The month that the workbooks report, where their headings do not name it.';
comment on column consolidation.outcome is 'What was written when it was confirmed: counts, and the files that were left out.';

create table consolidation_file (
  id uuid primary key,
  consolidation_id uuid not null references consolidation,
  name text not null check (name <> ''),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  unit_id uuid references unit,
  is_left_out boolean not null default false,
  unreadable jsonb,
  reading jsonb,
  version integer not null default 1,
  check (unreadable is null or reading is null)
);
comment on table consolidation_file is 'One workbook of a consolidation; its bytes lie under their SHA-256.';
comment on column consolidation_file.unit_id is 'The unit that a person said the workbook is about, where it does not say so itself.';
comment on column consolidation_file.unreadable is 'Why it cannot be read: a code, and what its sentence needs.';
comment on column consolidation_file.reading is 'What its sheets say, in the words of the file; made anew from the bytes at any time.';
create index consolidation_file_consolidation on consolidation_file (consolidation_id);

create table workbook_layout (
  id uuid primary key,
  fingerprint text not null unique check (fingerprint ~ '^[0-9a-f]{64}$'),
  columns jsonb not null,
  file_name text not null check (file_name <> ''),
  saved_by uuid not null references person,
  saved_on date not null,
  is_forgotten boolean not null default false,
  version integer not null default 1
);
comment on table workbook_layout is 'What a person said that the columns of a layout hold; the next workbook with these headings is read so.';
comment on column workbook_layout.fingerprint is 'SHA-256 of the folded headings, their numbers left out: next year''s form is the same layout.';
comment on column workbook_layout.file_name is 'The workbook on which it was said.';

create table import_alias (
  id uuid primary key,
  kind text not null check (kind in ('unit', 'indicator')),
  key text not null check (key <> ''),
  written text not null check (written <> ''),
  unit_id uuid references unit,
  indicator_id uuid references indicator,
  saved_by uuid not null references person,
  saved_on date not null,
  is_forgotten boolean not null default false,
  version integer not null default 1,
  unique (kind, key),
  check ((kind = 'unit') = (unit_id is not null) and (kind = 'indicator') = (indicator_id is not null))
);
comment on table import_alias is 'What workbooks call a unit or an indicator of ours, as a person once said.';
comment on column import_alias.key is 'The words folded, by which they are found again.';

alter table actual
  add column clause_id uuid references clause,
  add column cited_cell text check (cited_cell <> ''),
  add constraint actual_citation check ((clause_id is null) = (cited_cell is null));
comment on column actual.clause_id is 'The row of the workbook from which the figure came; null once it was entered or corrected by hand.';
comment on column actual.cited_cell is 'The cell of that row: Sheet!G7.';

-- A figure that changes by another way no longer comes from the cell it cites.
create function drop_stale_citation() returns trigger language plpgsql as $$
begin
  if new.cited_cell is not distinct from old.cited_cell and new.clause_id is not distinct from old.clause_id then
    new.cited_cell := null;
    new.clause_id := null;
  end if;
  return new;
end $$;
create trigger drops_stale_citation before update on actual for each row
  when (old.clause_id is not null and (new.value is distinct from old.value or new.base is distinct from old.base))
  execute function drop_stale_citation();

select keep_log_of('consolidation');
select keep_log_of('consolidation_file', 'reading');
select keep_log_of('workbook_layout');
select keep_log_of('import_alias');
grant select, insert, update on consolidation, consolidation_file, workbook_layout, import_alias to {{app_role}};
