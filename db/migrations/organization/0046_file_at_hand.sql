-- Files: why what looked like a secrecy stamp is none, and files that come in pieces.
alter table file add column stamp_reason text check (stamp_reason <> ''),
  add constraint file_stamp_decided_by_someone check (stamp_reason is null or stamp_reviewed_by is not null);
comment on column file.stamp_reason is 'Why whoever looked at what seemed a secrecy stamp found that it is none. It never says that the file is not secret.';

create table upload (
  id uuid primary key,
  name text not null check (name <> ''),
  size bigint not null check (size > 0),
  chunk_size integer not null check (chunk_size > 0),
  begun_by uuid not null references person,
  begun_at timestamptz not null,
  file_id uuid references file,
  abandoned_at timestamptz,
  version integer not null default 1,
  check (file_id is null or abandoned_at is null)
);
comment on table upload is 'A file that comes in pieces and is resumed after a lost network; it ends as a file, or abandoned.';
comment on column upload.size is 'Bytes of the whole file, as whoever sends it said.';
comment on column upload.chunk_size is 'Bytes of each piece but the last.';
comment on column upload.file_id is 'What became of it; null until it is whole and was looked through.';
comment on column upload.abandoned_at is 'When it was called off, refused, or swept because nothing came for a day.';
create index upload_open on upload (begun_by) where file_id is null and abandoned_at is null;
select keep_log_of('upload');
grant select, insert, update on upload to {{app_role}};

-- Technical and short-lived: the bytes lie beside the kept files until the upload ends. Not in the log.
create table upload_chunk (
  upload_id uuid not null references upload,
  ordinal integer not null check (ordinal >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  kept_at timestamptz not null default now(),
  primary key (upload_id, ordinal)
);
comment on table upload_chunk is 'A piece that has come whole: its hash was checked and its bytes are on the disk.';
comment on column upload_chunk.ordinal is 'Which piece it is, from 0; it begins at ordinal times the size of pieces.';
grant select, insert, delete on upload_chunk to {{app_role}};
