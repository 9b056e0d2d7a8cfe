-- What runs with the rights of the owner looks into temporary tables last: named nowhere, they would come first, and a
-- temporary table called "event" would take the log's rows for itself.
alter function record_event() set search_path = {{schema}}, shared, pg_temp;
alter function seal_events(integer) set search_path = {{schema}}, shared, pg_temp;
alter function rebuild_unit_closure() set search_path = {{schema}}, shared, pg_temp;
