-- Files by content, documents and their clauses: the sentences to which everything traces.
create table file (
  id uuid primary key,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> ''),
  size bigint not null check (size >= 0),
  media_type text not null,
  uploaded_by uuid not null references person,
  uploaded_at timestamptz not null,
  stamp_reviewed_by uuid references person,
  version integer not null default 1
);
comment on table file is 'A stored file; its bytes lie under their SHA-256.';
comment on column file.stamp_reviewed_by is 'Who decided that what looked like a secrecy stamp was none.';
create index file_hash on file (hash);

create type document_kind as enum ('plan', 'notice', 'report', 'news', 'minutes', 'decision', 'other');

create table document (
  id uuid primary key,
  kind document_kind not null,
  symbol text,
  title text not null check (title <> ''),
  issuer text,
  issued_on date,
  text text,
  file_id uuid references file,
  version integer not null default 1
);
comment on table document is 'A document that makes obligations or records them; the kind is stored apart from the symbol (QĐ is two kinds).';

create table clause (
  id uuid primary key,
  document_id uuid not null references document,
  address text not null,
  text text not null check (text <> ''),
  starts_at integer,
  ends_at integer,
  version integer not null default 1
);
comment on table clause is 'An addressable piece of a document ("II.3.b"), quoted word for word.';
comment on column clause.starts_at is 'Offset of the first character in document.text, in UTF-16 units.';
create index clause_document on clause (document_id);

select keep_log_of('file');
select keep_log_of('document', 'text');
select keep_log_of('clause');
grant select, insert, update on file, document, clause to {{app_role}};
