-- What a unit submits for direction (trình xin ý kiến): it gets a direction, or comes back with a reason; the time is measured.
create type matter_decision as enum ('directed', 'returned');

create table matter (
  id uuid primary key references obligation,
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  submitted_by_unit_id uuid not null references unit,
  addressed_to_unit_id uuid not null references unit,
  submitted_by uuid not null references person,
  submitted_on date not null,
  first_submitted_on date not null,
  resubmits_id uuid unique references matter,
  decision matter_decision,
  decision_text text check (decision_text <> ''),
  given_by uuid references person,
  recorded_by uuid references person,
  decided_on date,
  version integer not null default 1,
  check (submitted_by_unit_id <> addressed_to_unit_id),
  check (first_submitted_on <= submitted_on),
  check ((decision is null) = (decision_text is null)),
  check ((decision is null) = (given_by is null)),
  check ((decision is null) = (recorded_by is null)),
  check ((decision is null) = (decided_on is null))
);
comment on table matter is 'A matter that a unit submits for direction; the opinion owed for it stands in the ledger under the same id.';
comment on column matter.first_submitted_on is 'The day of the first submission: what came back and was submitted again keeps it, so the whole time is measured.';
comment on column matter.resubmits_id is 'The one that came back and that this takes up again; unique, so that it is taken up once.';
comment on column matter.decision_text is 'The direction, or why it came back.';
create index matter_submitted_on on matter (submitted_on, id);
create index matter_submitter on matter (submitted_by_unit_id, submitted_on, id);
create index matter_addressee on matter (addressed_to_unit_id, submitted_on, id);

create table matter_file (
  id uuid primary key,
  matter_id uuid not null references matter,
  file_id uuid not null references file,
  version integer not null default 1,
  unique (matter_id, file_id)
);
comment on table matter_file is 'The papers with which a matter is submitted.';
create index matter_file_file on matter_file (file_id);

select keep_log_of(noun::regclass) from unnest(array['matter', 'matter_file']) noun;
grant select, insert, update on matter, matter_file to {{app_role}};
