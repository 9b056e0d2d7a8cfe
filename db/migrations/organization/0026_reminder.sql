-- Urging: the rules by which it goes, what went to whom, who asked to be left alone until when.
create type reminder_trigger as enum ('before_due', 'on_due', 'after_due', 'unacknowledged', 'stale');
create type reminder_rung as enum ('person', 'head', 'office', 'leader');

create table reminder_rule (
  id uuid primary key,
  trigger reminder_trigger not null,
  days smallint not null check (days between 0 and 400),
  repeat_days smallint check (repeat_days between 1 and 400),
  starred_only boolean not null default false,
  rung reminder_rung not null,
  active boolean not null default true,
  source text check (source <> ''),
  version integer not null default 1,
  check ((trigger = 'on_due') = (days = 0)),
  check (repeat_days is null or trigger not in ('before_due', 'on_due'))
);
comment on table reminder_rule is 'When whom is to be reminded. The organisation sets them; none is law.';
comment on column reminder_rule.days is 'Working days before the due date, after it, since the assignment or since the last update.';
comment on column reminder_rule.repeat_days is 'Again after so many working days; null for once.';
comment on column reminder_rule.rung is 'Which step of the ladder: whoever does it, the head of the unit, the office, the leader.';

create table digest (
  id uuid primary key,
  person_id uuid not null references person,
  sent_on date not null,
  sent_at timestamptz not null,
  version integer not null default 1,
  unique (person_id, sent_on)
);
comment on table digest is 'Everything that a person was reminded of on a day, by the rules, in one piece.';

create table reminder (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  to_person_id uuid not null references person,
  rung reminder_rung not null,
  trigger reminder_trigger,
  rule_id uuid references reminder_rule,
  occasions text[] not null default '{}',
  digest_id uuid references digest,
  urged_by uuid references person,
  note text check (note <> ''),
  sent_on date not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  version integer not null default 1,
  check ((digest_id is null) = (urged_by is not null)),
  check ((digest_id is null) = (rule_id is null)),
  check ((rule_id is null) = (trigger is null))
);
comment on table reminder is 'One person reminded of one obligation once: by a rule within a digest, or urged by hand.';
comment on column reminder.occasions is 'What it stands for, as domain/reminder/occasion.ts names it: each rule, from which date, which time; none comes again.';
comment on column reminder.read_at is 'When the one reminded has seen it in Nhịp.';
create unique index reminder_by_rule on reminder (obligation_id, to_person_id, sent_on) where digest_id is not null;
create unique index reminder_by_hand on reminder (obligation_id, to_person_id, sent_on) where urged_by is not null;
create index reminder_inbox on reminder (to_person_id, id desc);
create index reminder_unread on reminder (to_person_id) where read_at is null;
create index reminder_obligation on reminder (obligation_id, id);
create index reminder_digest on reminder (digest_id);

create table reminder_snooze (
  id uuid primary key,
  obligation_id uuid not null references obligation,
  person_id uuid not null references person,
  until_on date not null,
  reason text not null check (reason <> ''),
  snoozed_on date not null,
  version integer not null default 1
);
comment on table reminder_snooze is 'Someone asked not to be reminded of an obligation up to a day, that day included; others still are.';
create index reminder_snooze_obligation on reminder_snooze (obligation_id, person_id);

create table reminder_preference (
  id uuid primary key references person,
  by_mail boolean not null,
  digest_at smallint not null check (digest_at between 0 and 1439),
  version integer not null default 1
);
comment on table reminder_preference is 'How a person wants to be reminded; without a row, as the organisation does.';
comment on column reminder_preference.digest_at is 'From which minute of the day in Việt Nam the digest may come.';

select keep_log_of(noun::regclass)
  from unnest(array['reminder_rule', 'digest', 'reminder', 'reminder_snooze', 'reminder_preference']) noun;
grant select, insert, update on reminder_rule, digest, reminder, reminder_snooze, reminder_preference to {{app_role}};
