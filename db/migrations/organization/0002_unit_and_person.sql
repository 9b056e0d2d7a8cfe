-- Units over time, people, the positions that tie them, accounts and sessions.
create type role as enum ('leader', 'office', 'unit_head', 'unit_clerk', 'staff', 'inspector', 'administrator');
create type jurisdiction as enum ('own', 'unit', 'subtree', 'all');
create type succession_kind as enum ('merge', 'split', 'rename', 'dissolve', 'transfer');

create table unit (
  id uuid primary key,
  kind text not null check (kind <> ''),
  external_code text,
  version integer not null default 1
);
comment on table unit is 'A body that owes and is owed; its name and place in the tree are dated versions.';
comment on column unit.kind is 'Kind of body as the organisation calls it: standing, office, board, newspaper, school, district, city, bloc, grassroots.';
comment on column unit.external_code is 'The code of this unit in an outside system; codes are reused, so never an identity.';

create table unit_version (
  id uuid primary key,
  unit_id uuid not null references unit,
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  parent_id uuid references unit check (parent_id <> unit_id),
  ordinal integer not null default 0,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  check (valid_to > valid_from)
);
comment on table unit_version is 'The name and parent of a unit from valid_from until the day before valid_to.';
create unique index unit_version_current on unit_version (unit_id) where valid_to is null;
create index unit_version_unit on unit_version (unit_id, valid_from);
create index unit_version_folded_name on unit_version using gin (shared.fold_text(name) shared.gin_trgm_ops);

create table unit_succession (
  id uuid primary key,
  from_unit_id uuid not null references unit,
  to_unit_id uuid references unit,
  kind succession_kind not null,
  share numeric check (share > 0 and share <= 1),
  effective_on date not null,
  decision_symbol text,
  decision_on date,
  version integer not null default 1
);
comment on table unit_succession is 'Which unit follows which, by what decision; history is never renamed.';

create table unit_closure (
  ancestor_id uuid not null references unit,
  descendant_id uuid not null references unit,
  depth integer not null,
  valid_from date not null,
  valid_to date,
  primary key (ancestor_id, descendant_id, valid_from)
);
comment on table unit_closure is 'Every ancestor of every unit with the days on which it was one; derived from unit_version.';
create index unit_closure_descendant on unit_closure (descendant_id);

create function rebuild_unit_closure() returns void language sql security definer set search_path from current as $$
  delete from unit_closure;
  with recursive line as (
    select v.unit_id as ancestor_id, v.unit_id as descendant_id, 0 as depth, v.valid_from, v.valid_to from unit_version v
    union all
    select v.parent_id, line.descendant_id, line.depth + 1,
      greatest(v.valid_from, line.valid_from), least(v.valid_to, line.valid_to)
    from line join unit_version v on v.unit_id = line.ancestor_id
    where v.parent_id is not null and line.depth < 20
      and v.valid_from < coalesce(line.valid_to, 'infinity') and line.valid_from < coalesce(v.valid_to, 'infinity')
  )
  insert into unit_closure (ancestor_id, descendant_id, depth, valid_from, valid_to)
  select distinct on (ancestor_id, descendant_id, valid_from) ancestor_id, descendant_id, depth, valid_from, valid_to
  from line order by ancestor_id, descendant_id, valid_from, depth;
$$;

create table person (
  id uuid primary key,
  active boolean not null default true,
  version integer not null default 1
);
comment on table person is 'Someone who works here. The log speaks of people by this id only.';

create table person_detail (
  id uuid primary key references person,
  full_name text not null check (full_name <> ''),
  given_name text not null,
  email text,
  telephone text,
  version integer not null default 1
);
comment on table person_detail is 'Personal data, apart so that it can be removed as the law on personal data asks; never in the log.';
comment on column person_detail.given_name is 'The last word of the name, by which Vietnamese people are sorted.';

create table position (
  id uuid primary key,
  person_id uuid not null references person,
  unit_id uuid not null references unit,
  title text not null check (title <> ''),
  role role not null,
  jurisdiction jurisdiction not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  check (valid_to > valid_from)
);
comment on table position is 'A dated post: roles belong to positions, and a person may hold two.';
create index position_person on position (person_id);
create index position_unit on position (unit_id);

create table account (
  id uuid primary key,
  person_id uuid not null unique references person,
  login text not null unique check (login = lower(login) and login <> ''),
  password_hash text,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  language text not null default 'vi' check (language in ('vi', 'en')),
  version integer not null default 1
);
comment on column account.password_hash is 'argon2id in the PHC text form; null when the account has no password (demonstration sign-in only).';
comment on column account.failed_attempts is 'Failed sign-ins in a row; not in the log.';

create table session (
  token_hash text primary key,
  account_id uuid not null references account,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text
);
comment on table session is 'Who is signed in. Only the SHA-256 of a token is kept.';
create index session_account on session (account_id);

select keep_log_of('unit');
select keep_log_of('unit_version');
select keep_log_of('unit_succession');
select keep_log_of('person');
select keep_log_of('person_detail', 'full_name', 'given_name', 'email', 'telephone');
select keep_log_of('position');
select keep_log_of('account', 'login', 'password_hash', 'failed_attempts', 'locked_until');

grant select, insert, update on unit, unit_version, unit_succession, person, person_detail, position, account to {{app_role}};
grant delete on person_detail to {{app_role}};
grant select on unit_closure to {{app_role}};
grant execute on function rebuild_unit_closure to {{app_role}};
grant select, insert, update, delete on session to {{app_role}};
