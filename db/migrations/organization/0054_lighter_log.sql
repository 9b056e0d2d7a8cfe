-- The log costs every change: a row is turned into JSON once, and compared as a row before that.
create or replace function record_event() returns trigger language plpgsql security definer
  set search_path = {{schema}}, shared, pg_temp as $$
declare
  act jsonb := nullif(current_setting('nhip.act', true), '')::jsonb;
  old_row jsonb;
  new_row jsonb;
  hidden text[] := coalesce(tg_argv, '{}');
begin
  if tg_op = 'UPDATE' and old is not distinct from new then return null; end if;
  if tg_op <> 'INSERT' then old_row := to_jsonb(old) - hidden; end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new) - hidden; end if;
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
