-- Callers whose tokens name them by an id of another system.
create index standing_by_external_id on standing (external_id, source) where known_to is null;
