-- Up to when the ledger's past is closed: no fact is recorded at this instant or before from now on, whatever a writer's
-- clock says. The relay raises it, and publishes it once all that is recorded up to it is published.
create table watermark (
    one            boolean        primary key default true check (one),
    recorded_up_to timestamptz(6) not null
);

insert into watermark (recorded_up_to) values ('-infinity');

revoke insert, delete on watermark from ledger_app;

-- Writers raise their facts' time by themselves; this holds whoever does not to the same. Being stable it sees the
-- statement's own snapshot, which is taken after the lock on the table: that order is what the relay relies on, and only
-- read committed has it.
create function refuse_closed_past() returns trigger language plpgsql stable as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'facts are appended in read committed transactions'
            using errcode = 'object_not_in_prerequisite_state';
    end if;
    if exists (select from appended a, watermark w where a.recorded_at <= w.recorded_up_to) then
        raise exception 'a fact may not be recorded in the past that is closed'
            using errcode = 'object_not_in_prerequisite_state';
    end if;
    return null;
end
$$;

create trigger event_is_recorded_after_the_watermark
    after insert on event referencing new table as appended
    for each statement execute function refuse_closed_past();
