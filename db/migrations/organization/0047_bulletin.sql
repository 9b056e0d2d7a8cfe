-- The bulletin: news items made of accepted facts, approved by another than their writer, and kept as they were published.
create type news_state as enum ('draft', 'submitted', 'approved', 'published', 'withdrawn');
create type news_step_kind as enum ('submit', 'return', 'approve', 'publish', 'revise', 'withdraw');

create table news_item (
  id uuid primary key,
  number integer not null,
  year smallint not null,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  meeting_id uuid references meeting,
  headline text not null check (headline <> ''),
  summary text not null check (summary <> ''),
  body jsonb not null,
  state news_state not null default 'draft',
  written_by uuid not null references person,
  written_on date not null,
  submitted_by uuid references person,
  cover_picture_id uuid,
  version integer not null default 1,
  unique (year, number),
  check (state = 'draft' or state = 'withdrawn' or submitted_by is not null)
);
comment on table news_item is 'A news item of the bulletin as it is being written; what readers see is the latest edition.';
comment on column news_item.slug is 'Its name in public addresses; kept when the headline changes, so that links hold.';
comment on column news_item.body is 'Blocks of text, pictures and facts by their source, checked against domain/bulletin/news-body.ts.';
comment on column news_item.submitted_by is 'Who submitted it last; someone else approves it.';
create index news_item_written_on on news_item (written_on, id);
create index news_item_meeting on news_item (meeting_id) where meeting_id is not null;

create table news_picture (
  id uuid primary key,
  news_item_id uuid not null references news_item,
  file_id uuid not null references file,
  ordinal integer not null,
  caption text not null check (caption <> ''),
  alternative text not null check (alternative <> ''),
  credit text check (credit <> ''),
  removed_at timestamptz,
  version integer not null default 1
);
comment on table news_picture is 'A picture of a news item with its caption, and what it shows for those who do not see it.';
create index news_picture_item on news_picture (news_item_id, ordinal);
create index news_picture_file on news_picture (file_id);
alter table news_item add constraint news_item_cover foreign key (cover_picture_id) references news_picture;

create table news_relation (
  id uuid primary key,
  news_item_id uuid not null references news_item,
  related_id uuid not null references news_item,
  ordinal integer not null,
  removed_at timestamptz,
  version integer not null default 1,
  check (news_item_id <> related_id)
);
comment on table news_relation is 'Another item that a reader is pointed to ("Xem thêm").';
create index news_relation_item on news_relation (news_item_id, ordinal);

create table news_step (
  id uuid primary key,
  news_item_id uuid not null references news_item,
  kind news_step_kind not null,
  note text check (note <> ''),
  taken_by uuid not null references person,
  taken_at timestamptz not null,
  version integer not null default 1,
  check (kind not in ('return', 'withdraw') or note is not null)
);
comment on table news_step is 'What was done with a news item on its way to its readers, by whom; a return and a withdrawal say why.';
create index news_step_item on news_step (news_item_id, taken_at);

create table news_edition (
  id uuid primary key,
  news_item_id uuid not null references news_item,
  ordinal integer not null,
  content jsonb not null,
  approved_by uuid not null references person,
  published_by uuid not null references person,
  published_at timestamptz not null,
  version integer not null default 1,
  unique (news_item_id, ordinal)
);
comment on table news_edition is 'A news item as it was published: a copy that nothing changes; the latest is what readers see.';
create index news_edition_published on news_edition (published_at desc, id desc);

create table news_audio (
  id uuid primary key,
  edition_id uuid not null unique references news_edition,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  seconds integer not null check (seconds >= 0),
  voice text not null,
  version integer not null default 1
);
comment on table news_audio is 'An edition read aloud by the speech synthesiser of this server, its bytes under their SHA-256.';

select keep_log_of(noun::regclass) from unnest(array['news_item', 'news_picture', 'news_relation', 'news_step', 'news_edition', 'news_audio']) noun;
grant select, insert, update on news_item, news_picture, news_relation to {{app_role}};
grant select, insert on news_step, news_edition, news_audio to {{app_role}};
