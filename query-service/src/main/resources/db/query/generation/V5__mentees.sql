-- Mentorships are read from the facts of their mentors' streams.
drop table mentorship;
drop table mentoring_session;

-- In whose streams the mentorships of many mentees stand, without reading all the rest of their timelines.
create index timeline_of_mentees on timeline (subject_id)
    where type = 'career.mentorship-started' and subject_id <> stream_id;
