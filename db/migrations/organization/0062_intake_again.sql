-- What a document says again: in a later version of itself, in another document, or of work that is tracked already.
alter table intake add column follows_id uuid references intake;
comment on column intake.follows_id is 'The reading of an earlier version of the same document; null where there is none.';

alter table intake_item
  add column twin jsonb,
  add column named jsonb not null default '[]',
  add column merged_into_id uuid references intake_item,
  add constraint intake_item_merged check (merged_into_id is null or state = 'dismissed');
comment on column intake_item.twin is
  'What said or tracks the same already, as it stood when the document was read: its kind, id, words and where; null where nothing does.';
comment on column intake_item.named is
  'The bodies that the sentence names and that are no unit of ours: what a person makes of them is remembered.';
comment on column intake_item.merged_into_id is 'The proposal that took this one in; null for one that stands by itself.';
