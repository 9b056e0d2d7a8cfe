-- A type of report may say to which field of work it belongs, so that a report names who is in charge of that in its unit.
alter table report_template add column work_field_id uuid references work_field;
comment on column report_template.work_field_id is 'The field of work that the type of report belongs to (lĩnh vực); null where it belongs to none.';
grant update (work_field_id, version) on report_template to {{app_role}};
