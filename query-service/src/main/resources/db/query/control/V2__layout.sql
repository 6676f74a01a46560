-- Which form of tables a generation is filled in. Code fills and reads generations of its own layout only; what was
-- there before layouts were told apart is of the first.
alter table generation add column layout integer not null default 1 check (layout > 0);
