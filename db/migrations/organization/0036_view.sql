-- Ways of looking at the list of tasks that were given a name: a person's own, or shared by the office with everybody.
create table saved_view (
  id uuid primary key,
  name text not null check (name <> ''),
  choices jsonb not null check (jsonb_typeof(choices) = 'object'),
  is_shared boolean not null default false,
  kept_by uuid not null references person,
  kept_on date not null,
  removed_on date,
  version integer not null default 1
);
comment on table saved_view is 'A named way of looking at the list of tasks. It holds filters, never rows: whoever opens it sees what is theirs to see.';
comment on column saved_view.choices is 'The filters, layout, order and columns as they stand in the address, by their names in domain/view/view.ts.';
create unique index saved_view_own_name on saved_view (kept_by, lower(name)) where removed_on is null and not is_shared;
create unique index saved_view_shared_name on saved_view (lower(name)) where removed_on is null and is_shared;
select keep_log_of('saved_view');
grant select, insert, update on saved_view to {{app_role}};
