-- The event store: what is in it is never changed, and everything else can be made from it again.
-- Run by the owner of the database; the services log in as ledger_app, who owns nothing.

do $$
begin
    if not exists (select from pg_roles where rolname = 'ledger_app') then
        create role ledger_app login;
    end if;
exception
    -- roles belong to the whole cluster: a migration of another database was first
    when duplicate_object or unique_violation then null;
end
$$;

alter default privileges grant select, insert, update, delete on tables to ledger_app;
alter default privileges grant usage on sequences to ledger_app;

-- A writer that stays holds up the relay, so none may stay for a minute. A long migration lifts this for itself.
do $$
begin
    execute format('alter database %I set transaction_timeout = %L', current_database(), '50s');
end
$$;

create table event (
    -- stands before the global index, so that no transaction takes a place before it has its id
    transaction_id  xid8           not null default pg_current_xact_id(),
    global_index    bigint         generated always as identity primary key,
    stream_id       text           not null check (octet_length(stream_id) between 1 and 150),
    sequence_number bigint         not null check (sequence_number >= 0),
    event_id        uuid           not null unique,
    type            text           not null,
    revision        integer        not null check (revision >= 1),
    -- never before the stream's previous event
    recorded_at     timestamptz(6) not null,
    actor_id        uuid           not null,
    ladder          text,
    traceparent     text,
    payload         bytea          not null check (octet_length(payload) <= 4 * 1024 * 1024),
    unique (stream_id, sequence_number)
);

-- The place and the transaction are the database's to give: who may insert may not choose them.
revoke all on event from ledger_app;
revoke all on sequence event_global_index_seq from ledger_app;
grant select on event to ledger_app;
grant insert (stream_id, sequence_number, event_id, type, revision, recorded_at, actor_id, ladder, traceparent, payload)
    on event to ledger_app;

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'events are never changed: % of % is refused', tg_op, tg_table_name
        using errcode = 'object_not_in_prerequisite_state';
end
$$;

create trigger event_is_never_rewritten
    before update or delete or truncate on event
    for each statement execute function refuse_rewriting();

-- holds for replication sessions too
alter table event enable always trigger event_is_never_rewritten;

-- How far the relay has published; epoch counts leaders, so that one who was deposed can be told from the present one.
create table relay_position (
    relay        text   primary key,
    global_index bigint not null check (global_index >= 0),
    epoch        bigint not null check (epoch >= 0)
);

insert into relay_position (relay, global_index, epoch) values ('kafka', 0, 0);

revoke insert, delete on relay_position from ledger_app;
