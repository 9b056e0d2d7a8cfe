-- The version of the working calendar grows in the transaction that changes a day of it.
create function note_calendar_change() returns trigger
  language plpgsql security definer
  set search_path = shared, pg_temp
as $$
begin
  update shared.organization set calendar_version = calendar_version + 1 where schema_name = tg_table_schema;
  return null;
end
$$;
comment on function note_calendar_change() is 'Tells whoever keeps the working calendar at hand that it has changed.';

create trigger note_calendar_change after insert or update or delete on calendar_day
  for each statement execute function note_calendar_change();
