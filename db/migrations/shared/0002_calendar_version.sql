-- A request learns with its session which working calendar holds, so that the server need not read the same days again.
alter table organization add column calendar_version integer not null default 0;
comment on column organization.calendar_version is 'Grows with every change of the working calendar.';
