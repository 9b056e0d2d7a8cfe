-- What every organisation on this database shares: the list of organisations, text search helpers, receipts of sign-in.
do $$
declare
  misplaced record;
begin
  select e.extname, n.nspname into misplaced from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname in ('unaccent', 'pg_trgm') and n.nspname <> 'shared';
  if found then
    raise exception 'The extension % stands in schema %. As its owner run: alter extension % set schema shared;',
      misplaced.extname, misplaced.nspname, misplaced.extname;
  end if;
end $$;
create extension if not exists unaccent with schema shared;
create extension if not exists pg_trgm with schema shared;

create table organization (
  id uuid primary key,
  schema_name text not null unique check (schema_name ~ '^organization_[a-z0-9_]{1,40}$'),
  name text not null check (name <> ''),
  is_demonstration boolean not null default false,
  clock_on date,
  created_at timestamptz not null default now(),
  check (clock_on is null or is_demonstration)
);
comment on table organization is 'A public body that uses Nhịp; its rows live in the schema named here.';
comment on column organization.clock_on is 'The day on which a demonstration organisation lives; null means the real day.';

create function fold_text(value text) returns text
  language sql immutable strict parallel safe
  set search_path from current
  as $$ select lower(replace(replace(unaccent('unaccent',
    case when value is nfc normalized then value else normalize(value, NFC) end), 'đ', 'd'), 'Đ', 'd')) $$;
comment on function fold_text is 'Search key of Vietnamese text: lower case, no diacritics, đ = d. Agrees with domain/text/fold.ts.';

grant usage on schema shared to {{app_role}};
grant select on organization to {{app_role}};
grant update (clock_on) on organization to {{app_role}};
