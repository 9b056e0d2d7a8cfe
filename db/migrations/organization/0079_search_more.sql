-- What people look for by its words stands in the search: difficulties, programmes and projects too.
create index difficulty_folded_text on difficulty using gin (shared.fold_text(text) shared.gin_trgm_ops);
create index capital_project_folded_name on capital_project using gin (shared.fold_text(name) shared.gin_trgm_ops);
