-- Three roles: the owner, who makes tables; views_projector, who writes what is projected and works for the service, past the
-- walls; and views_reader, who answers requests behind them. Whoever may make roles has them made here.
do $$
begin
    if not exists (select from pg_roles where rolname = 'views_projector') then
        create role views_projector login bypassrls;
    end if;
    if not exists (select from pg_roles where rolname = 'views_reader') then
        create role views_reader login;
    end if;
exception
    -- roles belong to the whole cluster: a migration of another database was first
    when duplicate_object or unique_violation then null;
end
$$;

grant usage on schema control to views_projector, views_reader;
grant select, insert, update, delete on generation to views_projector;
grant select, insert on access_record to views_projector;

-- Who has seen what of her is shown to the person, and to those who see everybody.
alter table access_record enable row level security, force row level security;
create policy seen on access_record for select to views_reader using (
    current_setting('career.viewer', true) in ('everybody', subject_id::text));
grant select on access_record to views_reader;

do $$
begin
    execute format('create policy owner on access_record to %I using (true) with check (true)', current_user);
end
$$;
