-- Work broken down to the units and people below, and the guidance that goes along with it.
create table guidance (
  id uuid primary key,
  task_id uuid not null references task,
  text text not null check (text <> ''),
  given_by uuid not null references person,
  given_on date not null,
  version integer not null default 1
);
comment on table guidance is 'How a unit wants work done below it; it goes along with every task made of the one it stands with.';
create index guidance_task on guidance (task_id, id);

create table guidance_file (
  id uuid primary key,
  guidance_id uuid not null references guidance,
  file_id uuid not null references file,
  version integer not null default 1,
  unique (guidance_id, file_id)
);
create index guidance_file_file on guidance_file (file_id);

create table guidance_reading (
  id uuid primary key,
  guidance_id uuid not null references guidance,
  person_id uuid not null references person,
  unit_id uuid not null references unit,
  read_on date not null,
  version integer not null default 1,
  unique (guidance_id, person_id)
);
comment on table guidance_reading is 'Who says that they have read the guidance, and in which unit; once for each person.';

select keep_log_of(noun::regclass) from unnest(array['guidance', 'guidance_file', 'guidance_reading']) noun;
grant select, insert, update on guidance, guidance_file, guidance_reading to {{app_role}};
