-- Who is asked what about whom; owned by the partition of the person whom it is about.
create table feedback_request (
    person_id uuid not null,
    request_id uuid not null,
    partition integer not null,
    -- of the request in the person's stream, whose payload has the message
    sequence bigint not null,
    requester_id uuid not null,
    from_id uuid not null,
    -- [{"id", "rated"}]
    competencies jsonb not null,
    -- [{"id", "sequence", "attested"}], without those that were retracted
    outcomes jsonb not null,
    asked_on date not null,
    -- the last day
    expires_on date not null,
    withdrawn_on date,
    primary key (person_id, request_id)
);

create index feedback_request_of_the_asked on feedback_request (from_id, expires_on) where withdrawn_on is null;
