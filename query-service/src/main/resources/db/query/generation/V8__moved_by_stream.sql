-- Whose views the streams of many mentors have moved: who is mentored by them, wherever she is.
create index moved_view_of_mentors on moved_view (stream_id) where person_id <> stream_id;
