-- The log. Every change of a business row is recorded by a trigger in the transaction that makes it, so no path
-- around the commands leaves a gap. The application may read the log and nothing else.
create table event (
  seq bigint generated always as identity primary key,
  act_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  verb text not null,
  noun text not null,
  noun_id uuid not null,
  before jsonb,
  after jsonb,
  basis text,
  request_id text,
  database_role text not null default session_user,
  transaction_id xid8 not null default pg_current_xact_id()
);
comment on table event is 'Everything that happened: one row for each business row written, append-only, chained by event_seal.';
comment on column event.act_id is 'One act of one person may change several rows; they share this id.';
comment on column event.at is 'When it happened by the clock of the organisation (a demonstration has its own).';
comment on column event.recorded_at is 'When it was written by the clock of the database.';
comment on column event.actor_id is 'The person who acted; null for the system itself.';
comment on column event.verb is 'The verb of the command, in the words of the office; "outside" when a row was changed past the application.';
comment on column event.noun is 'The table of the row.';
comment on column event.before is 'The row before, without personal data; null when it is new.';
comment on column event.after is 'The row after, without personal data; null when it was removed.';
create index event_noun_id_seq on event (noun_id, seq desc);
create index event_act_id on event (act_id);
create index event_transaction on event (transaction_id, seq);

create table event_seal (
  position bigint primary key check (position > 0),
  seq bigint not null unique references event (seq),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz not null default clock_timestamp()
);
comment on table event_seal is 'The hash chain over the log in commit order; each hash covers the hash before it.';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger event_is_append_only before update or delete on event for each row execute function refuse_change();
create trigger event_is_never_emptied before truncate on event for each statement execute function refuse_change();
create trigger event_seal_is_append_only before update or delete on event_seal for each row execute function refuse_change();
create trigger event_seal_is_never_emptied before truncate on event_seal for each statement execute function refuse_change();

create function record_event() returns trigger language plpgsql security definer set search_path from current as $$
declare
  act jsonb := nullif(current_setting('nhip.act', true), '')::jsonb;
  old_row jsonb;
  new_row jsonb;
  hidden text[] := coalesce(tg_argv, '{}');
begin
  if tg_op <> 'INSERT' then old_row := to_jsonb(old) - hidden; end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new) - hidden; end if;
  if tg_op = 'UPDATE' and to_jsonb(old) = to_jsonb(new) then return null; end if;
  insert into event (act_id, at, actor_id, verb, noun, noun_id, before, after, basis, request_id)
  values (
    coalesce((act ->> 'id')::uuid, gen_random_uuid()),
    coalesce((act ->> 'at')::timestamptz, clock_timestamp()),
    (act ->> 'actorId')::uuid,
    coalesce(act ->> 'verb', 'outside'),
    tg_table_name,
    (coalesce(new_row, old_row) ->> 'id')::uuid,
    old_row, new_row,
    act ->> 'basis',
    act ->> 'requestId'
  );
  return null;
end $$;
comment on function record_event is 'Records a changed row; trigger arguments name columns that never enter the log (personal data, secrets).';

create function keep_log_of(tracked regclass, variadic hidden_columns text[] default '{}') returns void language plpgsql as $$
begin
  execute format('create trigger keeps_log after insert or update or delete on %s for each row execute function record_event(%s)',
    tracked, (select coalesce(string_agg(quote_literal(column_name), ', '), '') from unnest(hidden_columns) column_name));
end $$;
comment on function keep_log_of is 'Attaches the log to a table; the hidden columns never enter it.';
revoke execute on function keep_log_of from public;

create function event_text(entry event) returns text language sql immutable set timezone = 'UTC' as $$
  select concat_ws(E'\n', entry.seq, entry.act_id,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(entry.actor_id::text, '-'), entry.verb, entry.noun, entry.noun_id,
    coalesce(entry.before::text, '-'), coalesce(entry.after::text, '-'),
    coalesce(to_json(entry.basis)::text, '-'), coalesce(to_json(entry.request_id)::text, '-'), entry.database_role)
$$;
comment on function event_text is 'The text of an event that its hash covers: thirteen lines, absent values as "-".';

create function seal_events(most integer) returns bigint language plpgsql security definer set search_path from current as $$
declare
  last_position bigint;
  last_hash text;
  last_transaction xid8;
  last_seq bigint;
  entry event;
  sealed bigint := 0;
begin
  perform pg_advisory_xact_lock(hashtext(current_schema() || '.seal'));
  select s.position, s.hash, e.transaction_id, e.seq into last_position, last_hash, last_transaction, last_seq
    from event_seal s join event e on e.seq = s.seq order by s.position desc limit 1;
  last_position := coalesce(last_position, 0);
  last_hash := coalesce(last_hash, repeat('0', 64));
  for entry in
    select e.* from event e
    where e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      and (e.transaction_id, e.seq) > (coalesce(last_transaction, '0'::xid8), coalesce(last_seq, 0))
    order by e.transaction_id, e.seq limit most
  loop
    last_position := last_position + 1;
    last_hash := encode(sha256(convert_to(last_hash || E'\n' || event_text(entry), 'UTF8')), 'hex');
    insert into event_seal (position, seq, hash) values (last_position, entry.seq, last_hash);
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;
comment on function seal_events is 'Chains events of finished transactions in commit order; run by one sealer every few seconds.';

grant usage on schema {{schema}} to {{app_role}};
grant select on event, event_seal to {{app_role}};
grant execute on function seal_events to {{app_role}};

create table command_receipt (
  account_id uuid not null,
  id uuid not null,
  route text not null,
  body_hash text not null,
  status smallint,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (account_id, id)
);
comment on table command_receipt is 'The answer given to each change, kept 90 days, so that a retry is answered and not repeated.';
create index command_receipt_created_at on command_receipt (created_at);
grant select, insert, update, delete on command_receipt to {{app_role}};
