-- Honest dates: an extension is asked for with a reason before the date, decided by the giver, and never hides the first date.
create type extension_decision as enum ('granted', 'refused');

alter table obligation add column extensions smallint not null default 0 check (extensions >= 0);
comment on column obligation.extensions is 'How often due_on was moved by an extension; first_due_on never is.';
create index obligation_often_extended on obligation (kind, due_on, id) where extensions >= 3;
drop index obligation_unit_due;
create index obligation_unit_due on obligation (owed_by_unit_id, kind, due_on, id)
  include (claimed_on, verified_on, cancelled_on, last_updated_on, parent_id, first_due_on);
comment on index obligation_unit_due is 'Also holds what the four cells count by either date, so that counting a unit reads no rows.';

create table extension (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  due_on_before date not null,
  proposed_due_on date not null,
  reason text not null check (reason <> ''),
  asked_by uuid references person,
  asked_on date not null,
  decision extension_decision,
  granted_due_on date,
  decision_reason text check (decision_reason <> ''),
  decided_by uuid references person,
  decided_on date,
  version integer not null default 1,
  check (proposed_due_on > due_on_before),
  check (asked_by is not null or decision = 'granted'),
  check (asked_by is null or asked_on <= due_on_before),
  check ((decision is null) = (decided_by is null)),
  check ((decision is null) = (decided_on is null)),
  check ((granted_due_on is not null) = (decision is not null and decision = 'granted')),
  check (granted_due_on > due_on_before),
  check (decision <> 'refused' or decision_reason is not null),
  check (decided_by <> asked_by)
);
comment on table extension is 'A later date asked for before the date, and what the one who is owed decided; nobody decides on their own.';
comment on column extension.asked_by is 'Null where the one who is owed moved the date by own decision.';
comment on column extension.due_on_before is 'The date that stood when it was asked for; a request after that day is refused.';
create unique index extension_waiting on extension (obligation_id) where decision is null;
create index extension_obligation on extension (obligation_id, id);

select keep_log_of('extension');
grant select, insert, update on extension to {{app_role}};
