-- How many transactions have moved the partition. Unlike its offset, this never goes back and a retry counts as well.
alter table checkpoint add column moves bigint not null default 0 check (moves >= 0);

-- Whose views a stream has moved, and how far: a row for a person and each stream that is about her, her own and those
-- of her mentors. The latest state and no log. Owned by the stream's partition.
create table moved_view (
    person_id uuid not null,
    stream_id uuid not null,
    partition integer not null,
    -- of the stream, with the last fact that is about the person
    version bigint not null check (version > 0),
    -- count of the partition's moves by then
    moved_in bigint not null,
    -- the same of the last fact that changed where she stands, so that she may have joined or left a team; 0: none did
    line_moved_in bigint not null,
    primary key (person_id, stream_id)
);

create index moved_view_by_move on moved_view (partition, moved_in);
