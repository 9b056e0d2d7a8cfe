-- What other systems are told of: where to, signed with which secret, and what became of each telling.
create type webhook_kind as enum ('events', 'text_messages');
create type delivery_state as enum ('waiting', 'sent', 'refused');

create table webhook (
  id uuid primary key,
  name text not null check (name <> ''),
  kind webhook_kind not null,
  url text not null check (url ~ '^https?://'),
  secret text not null check (secret <> ''),
  topics text[] not null default '{}',
  template text check (template <> ''),
  active boolean not null,
  failing_since timestamptz,
  switched_off_at timestamptz,
  version integer not null default 1,
  check ((template is not null) = (kind = 'text_messages'))
);
comment on table webhook is 'A receiver outside: of what happens here, or a gateway that sends text messages.';
comment on column webhook.secret is 'What deliveries are signed with (Standard Webhooks); not in the log, shown to nobody.';
comment on column webhook.topics is 'What it is told of, as domain/webhook/topic.ts names it.';
comment on column webhook.template is 'The body that the gateway wants, in which {{telephone}} and {{text}} stand.';
comment on column webhook.switched_off_at is 'When Nhịp gave it up after failing for days; null while it has not.';

create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook,
  topic text not null,
  body jsonb not null,
  to_person_id uuid references person,
  state delivery_state not null default 'waiting',
  attempts smallint not null default 0,
  created_at timestamptz not null,
  sent_at timestamptz,
  status integer,
  problem text,
  version integer not null default 1
);
comment on table webhook_delivery is 'One telling of one receiver. A receiver may hear it twice and knows it by its id; it is never lost.';
create index webhook_delivery_latest on webhook_delivery (webhook_id, id desc);

create table webhook_cursor (
  id boolean primary key default true check (id),
  transaction_id xid8 not null,
  seq bigint not null
);
comment on table webhook_cursor is 'How far the log has been read for the receivers; not logged, it only follows the log.';
insert into webhook_cursor (transaction_id, seq)
  select * from (select transaction_id, seq from event order by transaction_id desc, seq desc limit 1) latest
  union all select '0'::xid8, 0 where not exists (select from event);

select keep_log_of('webhook', 'secret');
grant select, insert, update on webhook, webhook_delivery, webhook_cursor to {{app_role}};
