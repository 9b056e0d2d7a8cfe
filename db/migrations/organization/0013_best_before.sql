-- The best that a unit had reached before the year of a target, kept so that no board reads all history. Derived: a row
-- is forgotten in the transaction that changes an earlier figure, and found again by whoever reads next.
create table best_before (
  target_id uuid primary key references target,
  best_year smallint,
  best_month smallint,
  best_value numeric,
  runs text not null
);
comment on table best_before is 'The best period and the best runs of a unit and indicator in the years before that of the target; derived from actual.';
comment on column best_before.best_value is 'The best single period and when it was; null when no earlier year was reported.';
comment on column best_before.runs is 'The best run of each length, that of one period first, as year/first month/last month/mean, "-" for none.';
grant select, insert, update on best_before to {{app_role}};

create function forget_best_after() returns trigger language plpgsql security definer set search_path = {{schema}}, shared, pg_temp as $$
begin
  delete from best_before where target_id in (
    select later.id from changed c join target t on t.id = c.target_id
    join target later on later.indicator_id = t.indicator_id and later.unit_id = t.unit_id and later.year > t.year
  );
  return null;
end $$;
comment on function forget_best_after is 'Forgets the bests of the years after a changed figure.';
create trigger forgets_best_when_entered after insert on actual
  referencing new table as changed for each statement execute function forget_best_after();
create trigger forgets_best_when_changed after update on actual
  referencing new table as changed for each statement execute function forget_best_after();
create trigger forgets_best_when_removed after delete on actual
  referencing old table as changed for each statement execute function forget_best_after();

create function forget_best_of_indicator() returns trigger language plpgsql security definer set search_path = {{schema}}, shared, pg_temp as $$
begin
  delete from best_before b using target t where t.id = b.target_id and t.indicator_id = new.id;
  return null;
end $$;
create trigger forgets_best_when_counted_otherwise
  after update of direction, aggregation, frequency, entry on indicator for each row execute function forget_best_of_indicator();

create function forget_best_of_target() returns trigger language plpgsql security definer set search_path = {{schema}}, shared, pg_temp as $$
begin
  delete from best_before b using target t where t.id = b.target_id
    and (t.indicator_id, t.unit_id) in ((old.indicator_id, old.unit_id), (new.indicator_id, new.unit_id));
  return null;
end $$;
create trigger forgets_best_when_moved
  after update of indicator_id, unit_id, year on target for each row execute function forget_best_of_target();
