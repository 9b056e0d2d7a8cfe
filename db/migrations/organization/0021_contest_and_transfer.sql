-- Work that is said to belong to another unit, and work passed on; its history goes with it.
create type contest_decision as enum ('agreed', 'insisted');

create table contest (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  unit_id uuid not null references unit,
  proposed_unit_id uuid not null references unit,
  reason text not null check (reason <> ''),
  contested_by uuid not null references person,
  contested_on date not null,
  decision contest_decision,
  decision_reason text check (decision_reason <> ''),
  decided_by uuid references person,
  decided_on date,
  version integer not null default 1,
  check (proposed_unit_id <> unit_id),
  check ((decision is null) = (decided_by is null)),
  check ((decision is null) = (decided_on is null)),
  check (decision <> 'insisted' or decision_reason is not null),
  check (decided_by <> contested_by)
);
comment on table contest is 'A unit says before it acknowledges that the work is another''s, and whose; the one who is owed agrees or insists.';
comment on column contest.unit_id is 'The unit that contests: the one that owed the work then.';
create unique index contest_waiting on contest (obligation_id) where decision is null;
create index contest_obligation on contest (obligation_id, id);

create table transfer (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  from_unit_id uuid not null references unit,
  to_unit_id uuid not null references unit,
  contest_id uuid references contest,
  reason text not null check (reason <> ''),
  decided_by uuid not null references person,
  decided_on date not null,
  version integer not null default 1,
  check (from_unit_id <> to_unit_id)
);
comment on table transfer is 'Work that passed from one unit to another: by decision of the one who is owed, or to the successor of a unit that ended.';
comment on column transfer.contest_id is 'The contest that was agreed to; null where nobody had contested it.';
create index transfer_obligation on transfer (obligation_id, id);

select keep_log_of(noun::regclass) from unnest(array['contest', 'transfer']) noun;
grant select, insert, update on contest, transfer to {{app_role}};
