-- Forms of other systems: the columns in which our facts leave and come back, and the codes by which those systems know them.
create type exchange_subject as enum ('task', 'target');
create table exchange_form (
  id uuid primary key,
  name text not null check (name <> ''),
  about exchange_subject not null,
  sheet text not null check (sheet <> ''),
  columns jsonb not null,
  is_retired boolean not null default false,
  kept_by uuid not null references person,
  version integer not null default 1
);
comment on table exchange_form is 'A form of another system, mapped by an example of it.';
comment on column exchange_form.columns is 'In order: how each is headed, which field goes into it, and what the other system calls our words.';
create unique index exchange_form_name on exchange_form (lower(name)) where not is_retired;

create type external_code_of as enum ('task', 'target', 'unit');
create table external_code (
  id uuid primary key,
  form_id uuid not null references exchange_form,
  of external_code_of not null,
  subject_id uuid not null,
  code text not null check (code <> ''),
  is_taken_out boolean not null default false,
  version integer not null default 1
);
comment on table external_code is 'By which code another system knows a task, a target or a unit of ours.';
comment on column external_code.subject_id is 'The obligation, target or unit, as `of` says.';
create unique index external_code_subject on external_code (form_id, of, subject_id);
create unique index external_code_known on external_code (form_id, of, code) where not is_taken_out;

select keep_log_of(noun::regclass) from unnest(array['exchange_form', 'external_code']) noun;
grant select, insert, update on exchange_form, external_code to {{app_role}};
