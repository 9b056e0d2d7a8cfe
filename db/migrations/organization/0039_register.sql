-- The register: documents that came in and went out, each under its number, with its clauses, relations and files.
create type document_family as enum ('party', 'state');
create type numbering_basis as enum ('term', 'year');
create type register_side as enum ('incoming', 'outgoing');
create type document_urgency as enum ('ordinary', 'urgent', 'very_urgent', 'immediate');
create type signing_power as enum ('own', 'on_behalf', 'for_head', 'by_order', 'by_authority');
create type document_relation_kind as enum ('replaces', 'amends', 'carries_out', 'answers');
create type document_file_role as enum ('text', 'annex');

create table document_type (
  id uuid primary key,
  family document_family not null,
  name text not null check (name <> ''),
  symbol text check (symbol <> ''),
  kind document_kind not null,
  with_year boolean not null default false,
  valid_from date not null,
  valid_to date,
  source text check (source <> ''),
  version integer not null default 1,
  unique (family, name),
  check (valid_to > valid_from)
);
comment on table document_type is 'The types of documents of the organisation, as data: two types may share one symbol (QĐ is Quyết định and Quy định).';
comment on column document_type.symbol is 'What stands for the type in a number; null where nothing does (a letter of the State: 12/VPCP).';
comment on column document_type.with_year is 'Whether the year stands in the number (06/2024/QĐ-UBND).';
comment on column document_type.source is 'The regulation or decision that says so.';

create table issuing_body (
  id uuid primary key,
  unit_id uuid not null references unit,
  family document_family not null,
  name text not null check (name <> ''),
  symbol text not null check (symbol <> ''),
  place text not null check (place <> ''),
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  unique (unit_id, symbol),
  check (valid_to > valid_from)
);
comment on table issuing_body is 'In whose name documents are issued, and the unit whose clerk keeps that register.';
comment on column issuing_body.symbol is 'What stands for the body in a number: TU, VPTU, UBND.';
comment on column issuing_body.place is 'The place that stands before the date.';

create table numbering_rule (
  id uuid primary key,
  family document_family not null,
  basis numbering_basis not null,
  name text not null check (name <> ''),
  begins_on date not null,
  source text check (source <> ''),
  version integer not null default 1,
  unique (family, begins_on)
);
comment on table numbering_rule is 'From a day on, numbers run through a term or a calendar year; a rule holds until the next one of its family begins.';

create table numbering (
  id uuid primary key,
  body_id uuid not null references issuing_body,
  type_id uuid not null references document_type,
  rule_id uuid not null references numbering_rule,
  year smallint not null,
  start_number integer not null default 0 check (start_number >= 0),
  version integer not null default 1,
  unique (body_id, type_id, rule_id, year)
);
comment on table numbering is 'The numbers of one type of one body in one period; number_series counts them under the name "document" and this id.';
comment on column numbering.year is 'The calendar year, or 0 where the numbers run through a term.';
comment on column numbering.start_number is 'The last number that was given on paper before: those up to it may be entered later, in any order.';

alter table document
  add column side register_side,
  add column type_id uuid references document_type,
  add column body_id uuid references issuing_body,
  add column numbering_id uuid references numbering,
  add column number integer check (number > 0),
  add column mark text check (mark <> ''),
  add column registered_on date,
  add column registered_by uuid references person,
  add column kept_by_unit_id uuid references unit,
  add column drafted_by_unit_id uuid references unit,
  add column place text check (place <> ''),
  add column signer_id uuid references person,
  add column signer_name text check (signer_name <> ''),
  add column signer_title text check (signer_title <> ''),
  add column power signing_power,
  add column urgency document_urgency not null default 'ordinary',
  add column arrival_number integer check (arrival_number > 0),
  add column arrival_year smallint,
  add column arrived_on date,
  add column handled_by_unit_id uuid references unit,
  add column handled_by_person_id uuid references person,
  add column voided_on date,
  add column voided_by uuid references person,
  add column voided_reason text check (voided_reason <> ''),
  add check ((side is null) = (registered_on is null)),
  add check ((side is null) = (kept_by_unit_id is null)),
  add check ((side is not null and side = 'incoming') = (arrival_number is not null)),
  add check ((arrival_number is null) = (arrival_year is null)),
  add check ((arrival_number is null) = (arrived_on is null)),
  add check (numbering_id is null or number is not null and issued_on is not null and side = 'outgoing'),
  add check ((voided_on is null) = (voided_by is null)),
  add check ((voided_on is null) = (voided_reason is null)),
  add unique (numbering_id, number),
  add unique (kept_by_unit_id, arrival_year, arrival_number);
comment on column document.side is 'Whether it came in or goes out; null where it is only cited and in no register.';
comment on column document.symbol is 'Number and mark as they are printed: 57-NQ/TW.';
comment on column document.number is 'The number alone; of what we issue, taken in the transaction that issues it.';
comment on column document.mark is 'What follows the number: NQ/TW.';
comment on column document.registered_on is 'The day on which it was entered in the register.';
comment on column document.kept_by_unit_id is 'The unit in whose register it stands.';
comment on column document.signer_name is 'Personal data of people outside; not in the log.';
comment on column document.arrival_number is 'The running number of what came in, per keeping unit and calendar year.';
comment on column document.voided_reason is 'Why it is void; its number stays used.';
create index document_register on document (registered_on desc, id desc) where side is not null;
create index document_kept_by on document (kept_by_unit_id, registered_on desc, id desc) where side is not null;
create index document_type_of on document (type_id) where type_id is not null;
create index document_symbol on document (symbol) where symbol is not null;

-- Gaps cannot come about past the commands either: a number is the one after the last, or was given on paper before.
create function guard_document_number() returns trigger language plpgsql as $$
declare start integer;
begin
  if tg_op = 'UPDATE' and old.numbering_id is not null
      and (old.numbering_id, old.number) is distinct from (new.numbering_id, new.number) then
    raise exception 'a number that was given is never changed' using errcode = 'check_violation';
  end if;
  if new.numbering_id is null or tg_op = 'UPDATE' and old.numbering_id is not null then return new; end if;
  select start_number into start from numbering where id = new.numbering_id for update;
  if new.number > start + 1
      and not exists (select from document d where d.numbering_id = new.numbering_id and d.number = new.number - 1) then
    raise exception 'number % leaves a gap', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function guard_document_number is 'Refuses a number that leaves a gap and any change of one that was given.';
create trigger guards_number before insert or update of numbering_id, number on document
  for each row execute function guard_document_number();

alter table clause add column ordinal integer;
comment on column clause.ordinal is 'Its place in the document; null where the address says it.';

create table document_recipient (
  id uuid primary key,
  document_id uuid not null references document,
  ordinal integer not null,
  unit_id uuid references unit,
  name text not null check (name <> ''),
  removed_on date,
  version integer not null default 1
);
comment on table document_recipient is 'Who a document goes to (Nơi nhận): a unit of ours, or a name alone.';
create index document_recipient_document on document_recipient (document_id, ordinal);
create index document_recipient_unit on document_recipient (unit_id) where unit_id is not null;

create table document_relation (
  id uuid primary key,
  from_document_id uuid not null references document,
  kind document_relation_kind not null,
  to_document_id uuid not null references document,
  added_by uuid not null references person,
  added_on date not null,
  removed_on date,
  version integer not null default 1,
  check (from_document_id <> to_document_id)
);
comment on table document_relation is 'What one document does to another: replaces, amends, carries out or answers it.';
create unique index document_relation_once on document_relation (from_document_id, kind, to_document_id) where removed_on is null;
create index document_relation_to on document_relation (to_document_id) where removed_on is null;

create table document_file (
  id uuid primary key,
  document_id uuid not null references document,
  file_id uuid not null references file,
  role document_file_role not null,
  ordinal integer not null check (ordinal > 0),
  note text check (note <> ''),
  added_by uuid not null references person,
  added_on date not null,
  version integer not null default 1,
  unique (document_id, role, ordinal)
);
comment on table document_file is 'The versions of the text of a document, and its annexes; the latest text is also document.file_id.';
create index document_file_file on document_file (file_id);

drop trigger keeps_log on document;
select keep_log_of('document', 'text', 'signer_name');
select keep_log_of(noun::regclass) from unnest(array['document_type', 'issuing_body', 'numbering_rule', 'numbering',
  'document_recipient', 'document_relation', 'document_file']) noun;
grant select, insert, update on document_type, issuing_body, numbering_rule, numbering,
  document_recipient, document_relation, document_file to {{app_role}};

create index obligation_clause on obligation (clause_id) where clause_id is not null;
create index conclusion_clause on conclusion (clause_id) where clause_id is not null;
create index difficulty_clause on difficulty (clause_id) where clause_id is not null;
create index recommendation_clause on recommendation (clause_id) where clause_id is not null;
