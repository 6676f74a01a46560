-- Who has seen what of whom: one record for each viewer, subject, view and day, written before the answer. It outlives every
-- generation of the tables, and nothing in it is ever changed.
create table access_record (
    subject_id uuid not null,
    day date not null,
    viewer_id uuid not null,
    -- name of the view
    view text not null,
    -- of the first time on that day
    seen_at timestamptz not null,
    primary key (subject_id, day, viewer_id, view)
);
