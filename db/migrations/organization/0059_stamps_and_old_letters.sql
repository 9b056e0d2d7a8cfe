-- Why what looked like a secrecy stamp is none, at every door; and files made of others by reading their old letters anew.
alter table intake
  add column stamp_reason text check (stamp_reason <> ''),
  add column converted_from text check (converted_from in ('TCVN3', 'VNI')),
  add constraint intake_stamp_decided_by_someone check (stamp_reason is null or stamp_reviewed_by is not null);
comment on column intake.stamp_reason is 'Why whoever looked at what seemed a secrecy stamp found that it is none.';
comment on column intake.converted_from is 'The old encoding in which its text stood, where a person agreed that it be read as Unicode.';

alter table consolidation_file
  add column stamp_reviewed_by uuid references person,
  add column stamp_reason text check (stamp_reason <> ''),
  add constraint consolidation_file_stamp_decided check ((stamp_reason is null) = (stamp_reviewed_by is null));
comment on column consolidation_file.stamp_reviewed_by is 'Who decided that what looked like a secrecy stamp was none.';
comment on column consolidation_file.stamp_reason is 'Why it is none, in that person''s words.';

alter table file add column derived_from_id uuid references file check (derived_from_id <> id);
comment on column file.derived_from_id is 'The file whose old letters (TCVN3, VNI) a person had written anew as Unicode; that one stays as it came.';
create index file_derived_from on file (derived_from_id) where derived_from_id is not null;
