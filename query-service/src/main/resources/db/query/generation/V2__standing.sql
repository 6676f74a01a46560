-- Layout 2: where everybody stands on any day, as known at any instant.
drop table person;
drop table reporting_line;

-- A row says how a person stands on the days [valid_from, valid_to), as was known in the instants [known_from, known_to).
-- The rows known at one instant cover every day once: before her first day as she will join, after her last as she left.
-- Of facts recorded at the same instant all but the last are known for no time at all, and never match.
create table standing (
    person_id uuid not null,
    partition integer not null,
    -- of the fact that this is known from
    sequence bigint not null,
    valid_from date not null,
    valid_to date not null check (valid_from < valid_to),
    known_from timestamptz not null,
    -- null: still known
    known_to timestamptz check (known_from <= known_to),
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
    -- the first day ever
    started_on date not null,
    -- the last day of an employment that is over; null on the days of one
    left_on date,
    -- joined and not yet gone
    employed boolean not null,
    -- lower case, for looking up and sorting
    name_key text not null,
    email_key text,
    -- lower case name, email, external id and team, one a line, for q=
    search_key text not null,
    primary key (person_id, sequence, valid_from)
);

create unique index standing_now on standing (person_id, valid_from) where known_to is null;
create index standing_by_manager on standing (manager_id, known_to);
create index standing_by_team on standing (team) where known_to is null and employed;
create index standing_by_level on standing (level) where known_to is null and employed;
create index standing_by_name on standing (name_key, person_id) where known_to is null and employed;
create index standing_by_email on standing (email_key) where known_to is null;
create index standing_by_start on standing (partition, valid_from) where known_to is null and employed;

-- as it was written: in the order of the ladder
alter table readiness alter column competencies type json using competencies::json;
