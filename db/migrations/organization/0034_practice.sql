-- Good practices (cách làm hay): recorded by a unit, recommended by the office, adopted by others with what came of it.
create table practice (
  id uuid primary key,
  unit_id uuid not null references unit,
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  result text not null check (result <> ''),
  recorded_by uuid not null references person,
  recorded_on date not null,
  recommended_on date,
  recommended_by uuid references person,
  recommended_why text check (recommended_why <> ''),
  version integer not null default 1,
  check ((recommended_on is null) = (recommended_by is null)),
  check ((recommended_on is null) = (recommended_why is null))
);
comment on table practice is 'A way of working that helped a unit. Seen by everyone once the office has recommended it.';
comment on column practice.result is 'What it brought where it was found.';
create index practice_recorded_on on practice (recorded_on, id);
create index practice_unit on practice (unit_id);

create table practice_adoption (
  id uuid primary key,
  practice_id uuid not null references practice,
  unit_id uuid not null references unit,
  adopted_by uuid not null references person,
  adopted_on date not null,
  outcome text check (outcome <> ''),
  outcome_on date,
  version integer not null default 1,
  unique (practice_id, unit_id),
  check ((outcome is null) = (outcome_on is null))
);
comment on table practice_adoption is 'A unit that took a practice up, and what came of it there.';
create index practice_adoption_unit on practice_adoption (unit_id);

select keep_log_of(noun::regclass) from unnest(array['practice', 'practice_adoption']) noun;
grant select, insert, update on practice, practice_adoption to {{app_role}};
