-- One generation of the projection. No table name carries a schema: the search path says which generation.
-- Every row is owned by one partition of career.events, and written only under the fence of that partition's checkpoint.

-- Where each partition stands. The owner's epoch and the offset it expects fence every transaction.
create table checkpoint (
    partition integer primary key check (partition >= 0),
    next_offset bigint not null check (next_offset >= 0),
    epoch bigint not null check (epoch > 0),
    owner text not null
);

-- How far each person's stream is applied: what Min-Position waits for. version 0: her first event is parked.
create table stream (
    person_id uuid primary key,
    partition integer not null,
    version bigint not null check (version >= 0)
);

-- Everybody's stream as it was recorded. A cut by knownAt is a prefix of it: recorded_at never decreases in a stream.
create table career_event (
    person_id uuid not null,
    sequence bigint not null check (sequence >= 0),
    event_id uuid not null,
    type text not null,
    revision integer not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    actor_id uuid not null,
    ladder text,
    ladder_version integer,
    traceparent text,
    global_position bigint not null,
    payload bytea not null,
    primary key (person_id, sequence)
);

-- A person's standing on valid_on. It holds until the day before changes_on (null: until the next event).
create table person (
    person_id uuid primary key,
    partition integer not null,
    version bigint not null,
    name text not null,
    email text,
    source text,
    external_id text,
    entry_path text,
    ladder text not null,
    level text not null,
    level_since date not null,
    manager_id uuid,
    team text,
    started_on date not null,
    left_on date,
    -- joined and not yet gone, on valid_on
    employed boolean not null,
    -- lower case, for looking up and sorting
    name_key text not null,
    email_key text,
    -- lower case name, email, external id and team, one a line, for q=
    search_key text not null,
    valid_on date not null,
    changes_on date
);

create index person_by_manager on person (manager_id) where employed;
create index person_by_team on person (team) where employed;
create index person_by_level on person (level) where employed;
create index person_by_name on person (name_key, person_id) where employed;
create index person_by_email on person (email_key);
create index person_by_external_id on person (source, external_id);
create index person_by_change on person (partition, changes_on);

-- Readiness for the next level on valid_on, by the ladder version in force then. One row per employed person.
create table readiness (
    person_id uuid primary key,
    partition integer not null,
    version bigint not null,
    ladder text not null,
    -- null, as is all below but fault: the ladder or the person's level on it is not known
    ladder_version integer,
    level text not null,
    target_level text,
    status text check (status in ('READY', 'NEARLY', 'NOT_YET', 'AT_TOP')),
    score double precision,
    threshold double precision,
    confidence double precision,
    -- {"<competency>": {"state": "MET", "probability": 0.93}}
    competencies jsonb,
    fault text,
    valid_on date not null
);

create index readiness_by_age on readiness (partition, valid_on);
create index readiness_by_ladder on readiness (partition, ladder, ladder_version);
create index readiness_by_score on readiness (score, person_id);

-- Every fact about a person, her own and those of her mentors' streams; the mentor's partition owns the latter.
-- Read backwards along the primary key; the fact itself is career_event (stream_id, sequence).
create table timeline (
    subject_id uuid not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    stream_id uuid not null,
    sequence bigint not null,
    type text not null,
    actor_id uuid not null,
    primary key (subject_id, effective_on, recorded_at, stream_id, sequence)
);

-- Standing mentorships (not withdrawn) of each mentor, owned by the mentor's partition.
create table mentorship (
    mentor_id uuid not null,
    mentorship_id uuid not null,
    mentee_id uuid not null,
    -- ["<competency>"]
    focus jsonb not null,
    started_on date not null,
    -- last day; null while no end is known
    ended_on date,
    -- of the event that started it, whose payload has goal and reason
    sequence bigint not null,
    primary key (mentor_id, mentorship_id)
);

create index mentorship_by_mentee on mentorship (mentee_id, started_on);

-- Standing sessions of standing mentorships.
create table mentoring_session (
    mentor_id uuid not null,
    mentorship_id uuid not null,
    session_id uuid not null,
    held_on date not null,
    minutes integer not null,
    -- of its event, whose payload has the note
    sequence bigint not null,
    primary key (mentor_id, mentorship_id, session_id)
);

-- Manager and team from effective_on on, dated; of one date the later sequence holds.
create table reporting_line (
    person_id uuid not null,
    sequence bigint not null,
    effective_on date not null,
    manager_id uuid,
    team text,
    primary key (person_id, sequence)
);

create index reporting_line_by_manager on reporting_line (manager_id, effective_on);

-- A stream that could not be applied beyond version expected_sequence, and why.
create table parked_stream (
    person_id uuid primary key,
    partition integer not null,
    expected_sequence bigint not null,
    reason text not null check (reason in ('UNREADABLE', 'GAP', 'FOLD', 'WRITE')),
    detail text not null,
    parked_at timestamptz not null,
    retry_requested boolean not null default false
);

create index parked_stream_to_retry on parked_stream (partition) where retry_requested;

-- Records of parked streams as they came, kept until a retry applies them. At most the person's own stream, which
-- would stand in career_event were it not parked. The digest is over headers and payload: a redelivery adds no row.
create table parked_record (
    person_id uuid not null,
    digest bytea not null,
    partition integer not null,
    record_offset bigint not null,
    -- null when the record does not say
    sequence bigint,
    -- {"<header>": "<base64>"}
    headers jsonb not null,
    payload bytea,
    primary key (person_id, digest)
);

-- Records that name no person, seen and stepped over.
create table stray_record (
    partition integer not null,
    digest bytea not null,
    record_offset bigint not null,
    reason text not null,
    primary key (partition, digest)
);
