-- The working calendar and the values that the organisation sets for itself.
create type calendar_day_kind as enum ('holiday', 'compensatory', 'swapped_off', 'swapped_working');

create table calendar_day (
  id uuid primary key,
  "on" date not null unique,
  kind calendar_day_kind not null,
  name text not null,
  source text not null check (source <> ''),
  version integer not null default 1
);
comment on table calendar_day is 'Days that differ from the plain week (Monday to Friday work); each with the document that says so.';

create table setting (
  id uuid primary key,
  name text not null unique,
  value jsonb not null,
  source text,
  version integer not null default 1
);
comment on table setting is 'Values that the organisation sets (thresholds, numbering, names); unknown ones are absent, never guessed.';

select keep_log_of('calendar_day');
select keep_log_of('setting');
grant select, insert, update on calendar_day, setting to {{app_role}};
