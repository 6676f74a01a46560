-- Results are read by those who see everybody, and by the calibration committee, to whom they have pseudonyms.
do $$
declare
    place record;
begin
    for place in
        select * from (values ('replay', true), ('answer', true), ('answer_group', true), ('decision', true),
            ('part', false), ('member', false), ('name_grant', false)) as personal (name, shown)
    loop
        execute format('alter table %I enable row level security, force row level security', place.name);
        execute format('create policy owner on %I to %I using (true) with check (true)', place.name, current_user);
        if place.shown then
            execute format('create policy seen on %I for select to views_reader using ('
                || 'current_setting(''career.viewer'', true) in (''everybody'', ''calibration'', ''named calibration''))',
                place.name);
            execute format('grant select on %I to views_reader', place.name);
        end if;
    end loop;
end
$$;

grant usage on schema replay to views_projector, views_reader;
grant select, insert, update, delete on all tables in schema replay to views_projector;
