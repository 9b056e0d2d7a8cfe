-- Programmes with their dates, and what is told the public of each: planned, appeared, missing, agreed with the standing units.
create table programme (
  id uuid primary key,
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  begins_on date not null,
  ends_on date,
  successor_id uuid references programme check (successor_id <> id),
  version integer not null default 1,
  check (ends_on >= begins_on)
);
comment on table programme is 'A programme (a national target programme, digital transformation) as long as it lasts; never deleted.';
comment on column programme.ends_on is 'Its last day; null while none is set.';
comment on column programme.successor_id is 'The programme that goes on with it; several may go into one.';
create unique index programme_name on programme (lower(name));

create table programme_unit (
  id uuid primary key,
  programme_id uuid not null references programme,
  unit_id uuid not null references unit,
  begins_on date not null,
  ends_on date,
  version integer not null default 1,
  check (ends_on >= begins_on)
);
comment on table programme_unit is 'A standing unit of a programme (đơn vị thường trực), from a day to a day.';
comment on column programme_unit.ends_on is 'The day from which it stands there no longer; null while it does.';
create unique index programme_unit_present on programme_unit (programme_id, unit_id) where ends_on is null;
create index programme_unit_unit on programme_unit (unit_id) where ends_on is null;

create type communication_channel as enum (
  'print', 'online', 'television', 'radio', 'social', 'loudspeaker', 'meeting', 'other');

create table communication_session (
  id uuid primary key,
  programme_id uuid not null references programme,
  unit_id uuid not null references unit,
  held_on date not null,
  subject text not null check (subject <> ''),
  recorded_by uuid not null references person,
  recorded_on date not null,
  version integer not null default 1
);
comment on table communication_session is 'A working session on what is told of a programme, held by a unit with its standing units.';
comment on column communication_session.unit_id is 'The unit that held it.';
create index communication_session_programme on communication_session (programme_id, held_on, id);
create index communication_session_holder on communication_session (unit_id);

create table communication_session_unit (
  id uuid primary key,
  session_id uuid not null references communication_session,
  unit_id uuid not null references unit,
  version integer not null default 1,
  unique (session_id, unit_id)
);
comment on table communication_session_unit is 'A unit that took part in a working session beside the one that held it.';
create index communication_session_unit_unit on communication_session_unit (unit_id);

create table communication_agreement (
  id uuid primary key,
  session_id uuid not null references communication_session,
  ordinal integer not null check (ordinal > 0),
  text text not null check (text <> ''),
  task_id uuid unique references task,
  version integer not null default 1,
  unique (session_id, ordinal)
);
comment on table communication_agreement is 'One thing agreed at a working session, word for word; it may have become a task.';

create table communication_item (
  id uuid primary key,
  programme_id uuid not null references programme,
  unit_id uuid not null references unit,
  topic text not null check (topic <> ''),
  channel communication_channel not null,
  planned_on date,
  agreement_id uuid references communication_agreement,
  appeared_on date,
  link text check (link ~ '^https?://'),
  note text check (note <> ''),
  cancelled_on date,
  cancel_reason text check (cancel_reason <> ''),
  planned_by uuid not null references person,
  version integer not null default 1,
  check (planned_on is not null or appeared_on is not null),
  check (cancelled_on is null or appeared_on is null),
  check ((cancelled_on is null) = (cancel_reason is null))
);
comment on table communication_item is 'Something to be told the public of a programme, on a channel by a day; and where it appeared.';
comment on column communication_item.unit_id is 'The unit that does it.';
comment on column communication_item.planned_on is 'The day by which it is to appear; null for what appeared without a plan.';
comment on column communication_item.agreement_id is 'The agreement of a working session that it carries out.';
comment on column communication_item.link is 'Where it can be read, seen or heard.';
create index communication_item_day on communication_item ((coalesce(planned_on, appeared_on)), id);
create index communication_item_programme on communication_item (programme_id, (coalesce(planned_on, appeared_on)));
create index communication_item_unit on communication_item (unit_id);
create index communication_item_agreement on communication_item (agreement_id) where agreement_id is not null;

select keep_log_of(noun::regclass) from unnest(array['programme', 'programme_unit', 'communication_session',
  'communication_session_unit', 'communication_agreement', 'communication_item']) noun;
grant select, insert, update on programme, programme_unit, communication_session, communication_session_unit,
  communication_agreement, communication_item to {{app_role}};
