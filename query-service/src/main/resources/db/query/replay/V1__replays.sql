-- Replays: history judged again under other rubrics. Apart from the generations of the projection: a rebuild leaves
-- this schema alone, and a replay reads none of theirs.
create table replay (
    id uuid primary key,
    name text not null,
    requested_by uuid not null,
    requested_at timestamptz not null,
    -- What the client calls the request, and what it asked under that name.
    idempotency_key text,
    request_digest bytea not null,
    -- As it was judged: what is left out is left out here too. json, not jsonb: it is kept as it came.
    request json not null,
    as_of date not null,
    known_at timestamptz,
    population_ladder text,
    population_manager uuid,
    scenarios integer not null check (scenarios between 0 and 16),
    state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    -- Up to where the topics are read; once it is fixed it stays.
    cut json,
    -- Records below the cut.
    records bigint,
    -- The parts are entered, and with them who is asked about.
    prepared boolean not null default false,
    started_at timestamptz,
    finished_at timestamptz,
    -- A problem as the API tells it.
    failure json,
    people bigint,
    events bigint,
    result_hash text,
    summary json,
    -- Pseudonyms of this replay are made with it.
    pseudonym_key bytea not null,
    -- Nobody sees it any more; it goes when its rows are gone.
    removed boolean not null default false,
    -- No rows of results are left of a replay that shows none.
    cleared boolean not null default false,
    check ((state = 'COMPLETED') = (result_hash is not null)),
    check ((state = 'COMPLETED') = (summary is not null)),
    check ((state = 'FAILED') = (failure is not null))
);

create unique index one_replay_per_key on replay (requested_by, idempotency_key) where idempotency_key is not null;
create index replay_by_state on replay (state, requested_at, id);

-- One partition of the topic. Who works on it holds an advisory lock on a live connection: nothing here expires.
create table part (
    replay_id uuid not null references replay on delete cascade,
    partition integer not null check (partition >= 0),
    -- Behind the last record of it.
    end_offset bigint not null,
    done boolean not null default false,
    -- How often somebody has begun with it.
    attempts integer not null default 0,
    records bigint not null default 0,
    events bigint not null default 0,
    people bigint not null default 0,
    -- What the part adds to summary and hash, once it is done; put together at the end, whatever the order.
    tally bytea,
    primary key (replay_id, partition),
    check (done = (tally is not null))
);

-- Whom a replay of a manager's line is about, found before anything is folded.
create table member (
    replay_id uuid not null,
    person_id uuid not null,
    primary key (replay_id, person_id)
);

-- How a person stands, under the baseline (scenario 0) and under each scenario next to it.
create table answer (
    replay_id uuid not null,
    partition integer not null,
    scenario smallint not null,
    person_id uuid not null,
    -- On the day that is asked about.
    ladder text not null,
    level text not null,
    manager_id uuid,
    team text,
    -- Under this scenario: READY, NEARLY, NOT_YET, AT_TOP, or UNPLACED for a reason. id@version of the ladder.
    on_ladder text,
    on_level text,
    target_level text,
    status text not null,
    reason text,
    score double precision,
    confidence double precision,
    threshold double precision,
    -- Under the baseline; null in its own rows.
    target_from text,
    status_from text,
    score_from double precision,
    confidence_from double precision,
    threshold_from double precision,
    -- What differs, criterion by criterion and gate by gate, the greatest difference first.
    causes json,
    gates json,
    changed boolean generated always as (scenario > 0 and status is distinct from status_from) stored,
    moved boolean generated always as
        (scenario > 0 and (status is distinct from status_from or score is distinct from score_from)) stored,
    primary key (replay_id, scenario, person_id)
);

create index answer_changed on answer (replay_id, scenario, person_id) where changed;

-- A decision of the past, judged again by what preceded it. Statuses and scores by scenario, the baseline's first.
create table decision (
    replay_id uuid not null,
    partition integer not null,
    case_id uuid not null,
    person_id uuid not null,
    -- That she was on when it was made; null when she had not joined by what was known.
    ladder text,
    level text,
    target_level text not null,
    decided_on date not null,
    outcome text not null check (outcome in ('APPROVED', 'DECLINED', 'DEFERRED')),
    statuses text[] not null,
    scores double precision[] not null,
    primary key (replay_id, case_id)
);

create index decision_alike on decision (replay_id, ladder, target_level, (scores[1]));

-- Who has let callers without names see those of a replay, why, and until when.
create table name_grant (
    -- no reference: a grant outlasts its replay
    replay_id uuid not null,
    granted_by uuid not null,
    granted_at timestamptz not null,
    until timestamptz not null,
    reason text not null,
    primary key (replay_id, granted_at, granted_by)
);
