-- Why parts of a plan need not add up to the whole, and who last entered a figure.
alter table target add column parts_reason text check (parts_reason <> '');
comment on column target.parts_reason is
  'Why the targets of the units below do not add up to this one; null while they do or nobody has said why.';

alter table actual add column entered_by uuid references person;
comment on column actual.entered_by is
  'Who last entered the figure; null for what was entered before this was kept, and for figures from files.';
