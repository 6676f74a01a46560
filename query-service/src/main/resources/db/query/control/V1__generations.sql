-- Which versions of the projected tables there are. Each stands in a schema of its own, projection_<number>; the
-- schema live holds a view of every table of the generation that readers see.
create table generation (
    number integer primary key check (number > 0),
    -- FROZEN: still what readers see, no longer moving, so that the one being built can draw level.
    state text not null check (state in ('BUILDING', 'LIVE', 'FROZEN', 'RETIRED')),
    requested_at timestamptz not null,
    live_since timestamptz
);

create unique index one_generation_is_read on generation ((true)) where state in ('LIVE', 'FROZEN');
create unique index one_generation_is_built on generation ((true)) where state = 'BUILDING';
