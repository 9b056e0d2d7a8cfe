-- Documents being read into proposals; nothing is assigned until a person confirms.
create type intake_state as enum ('proposed', 'confirmed', 'dismissed');
create type intake_item_kind as enum ('difficulty', 'recommendation', 'task', 'target');
create type intake_item_state as enum ('proposed', 'confirmed', 'dismissed');

create table intake (
  id uuid primary key,
  name text not null check (name <> ''),
  document_id uuid not null references document,
  head jsonb not null,
  missed jsonb not null default '[]',
  state intake_state not null default 'proposed',
  meeting_id uuid references meeting,
  stamp_reviewed_by uuid references person,
  created_by uuid not null references person,
  created_on date not null,
  confirmed_on date,
  version integer not null default 1
);
comment on table intake is 'A document under reading: what its head says, and its proposals in intake_item.';
comment on column intake.stamp_reviewed_by is 'Who decided that a line that looked like a secrecy stamp was none.';

create table intake_item (
  id uuid primary key,
  intake_id uuid not null references intake,
  ordinal integer not null,
  kind intake_item_kind not null,
  state intake_item_state not null default 'proposed',
  starts_at integer not null,
  ends_at integer not null,
  address text not null,
  confidence text not null check (confidence in ('sure', 'check', 'guess')),
  reasons text[] not null default '{}',
  proposal jsonb not null,
  correction jsonb,
  dismissed_reason text,
  result_id uuid,
  version integer not null default 1,
  check (ends_at > starts_at)
);
comment on table intake_item is 'One proposal beside its exact sentence; the correction is what a person made of it.';
create index intake_item_intake on intake_item (intake_id, ordinal);

select keep_log_of('intake');
select keep_log_of('intake_item');
grant select, insert, update on intake, intake_item to {{app_role}};
