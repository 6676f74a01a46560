-- Layout 3: promotion cases, and how they stand on any day, as known at any instant.

-- What a promotion case was proposed with, which nothing changes later. Its texts and the packet are in the fact
-- career_event (person_id, sequence). Owned by the subject's partition, as its standings are.
create table promotion_case (
    person_id uuid not null,
    case_id uuid not null,
    partition integer not null,
    -- of the proposal, in the subject's stream: the packet rests on what precedes it
    sequence bigint not null,
    proposed_on date not null,
    proposer_id uuid not null,
    previous_case_id uuid,
    -- the version that the packet was judged by, and the level that the person had on it
    ladder text not null,
    ladder_version integer not null,
    ladder_hash text not null,
    level text,
    target_level text not null,
    -- of the packet's readiness result
    packet_status text,
    packet_score double precision,
    packet_threshold double precision,
    -- ["must-have:<competency>"]
    failed_gates jsonb not null,
    primary key (person_id, case_id)
);

create index promotion_case_by_id on promotion_case (case_id);
create index promotion_case_by_proposal on promotion_case (proposed_on, case_id);

-- A row says how a case stands on the days [valid_from, valid_to), as was known in the instants [known_from, known_to). The
-- rows known at one instant cover every day from the proposal on once. Of facts recorded at the same instant all but the
-- last are known for no time at all, and never match.
create table promotion_standing (
    person_id uuid not null,
    case_id uuid not null,
    partition integer not null,
    -- of the fact that this is known from
    sequence bigint not null,
    valid_from date not null,
    valid_to date not null check (valid_from < valid_to),
    known_from timestamptz not null,
    -- null: still known
    known_to timestamptz check (known_from <= known_to),
    state text not null check (state in ('PROPOSED', 'IN_REVIEW', 'APPROVED', 'DECLINED', 'DEFERRED', 'WITHDRAWN')),
    -- the panel as named, each ["<person id>"]
    reviewers jsonb not null,
    deciders jsonb not null,
    -- named reviewers of an open case who have not taken their stand
    awaited jsonb not null,
    -- who recused herself, named or not
    recused jsonb not null,
    -- of the reviews that stand
    support integer not null,
    oppose integer not null,
    abstain integer not null,
    -- null until there is a decision, whose fact is career_event (person_id, decision_sequence)
    decider_id uuid,
    decided_on date,
    decision_sequence bigint,
    overridden boolean,
    level_effective_on date,
    review_on date,
    withdrawn_on date,
    responded_on date,
    primary key (person_id, case_id, sequence, valid_from)
);

create unique index promotion_standing_now on promotion_standing (person_id, case_id, valid_from) where known_to is null;
create index promotion_standing_open on promotion_standing (case_id)
    where known_to is null and state in ('PROPOSED', 'IN_REVIEW');
create index promotion_standing_by_decision on promotion_standing (decided_on, case_id)
    where decided_on is not null;
