-- What is owed is counted at hand and found by its words without reading all that match; see docs/decisions/0035.
drop index obligation_unit_due;
create index obligation_unit_due on obligation (owed_by_unit_id, kind, due_on, id);
alter table obligation set (fillfactor = 85);
comment on column obligation.last_updated_on is 'In no index, so that a report on progress touches no index either.';
create index obligation_limited on obligation (owed_by_unit_id) where confidentiality <> 'ordinary';
comment on index obligation_limited is 'What is limited is counted apart, by who may see it.';
create index obligation_done_due on obligation (kind, due_on desc, id) where verified_on is not null or cancelled_on is not null;
comment on index obligation_done_due is 'A search shows what is open first, then what was due last.';
create index indicator_folded_name on indicator using gin (shared.fold_text(name) shared.gin_trgm_ops);
create index document_folded_title on document using gin (shared.fold_text(title || ' ' || coalesce(symbol, '')) shared.gin_trgm_ops);
