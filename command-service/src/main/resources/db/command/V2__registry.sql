-- What must hold across streams. Every row is written in the transaction of the command that it follows from.

-- Whatever only one stream may have: the id of a person or of anything of hers, an email, an external id.
-- Emails and external ids are kept as digests (see Claim.java), so that no personal data stands in a key.
create table claim (
    kind      text not null check (kind in ('ID', 'EMAIL', 'EXTERNAL')),
    key       uuid not null,
    person_id uuid not null,
    primary key (kind, key)
);

-- Who there is to be named by others, and until when.
create table person (
    person_id         uuid primary key,
    started_on        date not null,
    -- whom she reports to from that day on, wherever a correction moves it; null is nobody
    joined_manager_id uuid,
    left_on           date,
    email_key         uuid,
    external_key      uuid
);

-- Whom a person reports to by a later fact than her joining from a day on, up to the day of her next line; null is nobody.
create table reporting_line (
    person_id  uuid not null references person,
    from_on    date not null,
    manager_id uuid,
    primary key (person_id, from_on)
);

-- Every line with that of the joining, over which any other of the same day prevails.
create view line_held as
select person_id, from_on, manager_id
  from reporting_line
 union all
select p.person_id, p.started_on, p.joined_manager_id
  from person p
 where not exists (select from reporting_line l where l.person_id = p.person_id and l.from_on = p.started_on);

-- The ladder versions that are published, so that every instance notices a new one.
create table ladder_version (
    ladder_id text not null,
    version   integer not null check (version >= 1),
    hash      text not null,
    primary key (ladder_id, version)
);
