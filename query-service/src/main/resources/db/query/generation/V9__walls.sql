-- Layout 5: readers see rows of people whom they have a relation to, whatever they ask for. Who reads, and on which day, is
-- told for each transaction (career.viewer, career.day): a person's id, 'everybody', 'calibration', or nothing, to whom nothing
-- is shown. What is shown to her of those rows is judged before that; this wall stands where it was forgotten.

-- Whoever the reading person has a relation to: herself, whoever reports or once reported to her at any height, open cases on
-- whose panel she is, whom she is asked about, and whom she mentors or is mentored by, now or once.
create function visible_person() returns setof uuid
    language sql stable security definer rows 100
    set search_path from current
as $$
    with recursive me (id, day) as (
        select case when v ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then v::uuid end, nullif(d, '')::date
        from (select current_setting('career.viewer', true) as v, current_setting('career.day', true) as d) told),
    below (person_id, since, until) as (
        select s.person_id, s.valid_from, s.valid_to
        from me join standing s on s.manager_id = me.id
        where s.known_to is null and s.valid_from <= me.day and s.person_id <> me.id
        union
        select s.person_id, greatest(s.valid_from, b.since), least(s.valid_to, b.until)
        from below b join standing s on s.manager_id = b.person_id cross join me
        where s.known_to is null and s.valid_from < b.until and s.valid_to > b.since and s.valid_from <= me.day
          and s.person_id <> me.id)
    select id from me where id is not null
    union
    select person_id from below
    union
    select o.person_id from me join promotion_standing o
        on o.known_to is null and o.state in ('PROPOSED', 'IN_REVIEW')
            and (o.reviewers || o.deciders) @> to_jsonb(me.id::text)
    union
    select r.person_id from me join feedback_request r
        on r.from_id = me.id and r.withdrawn_on is null and r.expires_on >= me.day
    union
    select m.stream_id from me join moved_view m on m.person_id = me.id
    union
    select m.person_id from me join moved_view m on m.stream_id = me.id and m.person_id <> m.stream_id
$$;

-- Whose streams tell about them: their own, their mentors', and of those whom they mentor.
create function visible_stream() returns setof uuid
    language sql stable security definer rows 100
    set search_path from current
as $$
    with seen as materialized (select visible_person() as id)
    select id from seen
    union
    select m.stream_id from seen join moved_view m on m.person_id = seen.id
    union
    select m.person_id from seen join moved_view m on m.stream_id = seen.id and m.person_id <> m.stream_id
$$;

-- What everybody may be told of anybody, since lines and panels are told by name; the service itself reads it, too.
create view called as
    select person_id, valid_from, valid_to, known_from, known_to, name, name_key, manager_id, employed
    from standing
    where current_setting('career.viewer', true) not in ('', 'calibration')
        or pg_has_role(current_user, 'views_projector', 'member');

do $$
declare
    place record;
begin
    for place in
        select * from (values
            ('standing', 'person_id', 'visible_person()'),
            ('readiness', 'person_id', 'visible_person()'),
            ('timeline', 'subject_id', 'visible_person()'),
            ('promotion_case', 'person_id', 'visible_person()'),
            ('promotion_standing', 'person_id', 'visible_person()'),
            ('feedback_request', 'person_id', 'visible_person()'),
            ('career_event', 'person_id', 'visible_stream()'),
            ('stream', 'person_id', 'visible_stream()'),
            -- of the service alone
            ('moved_view', null, null),
            ('parked_stream', null, null),
            ('parked_record', null, null)) as personal (name, person, visible)
    loop
        execute format('alter table %I enable row level security, force row level security', place.name);
        execute format('create policy owner on %I to %I using (true) with check (true)', place.name, current_user);
        if place.person is not null then
            execute format('create policy seen on %I for select to views_reader using ('
                || '(select current_setting(''career.viewer'', true) = ''everybody'') or %I in (select %s))',
                place.name, place.person, place.visible);
            execute format('grant select on %I to views_reader', place.name);
        end if;
    end loop;
    execute format('grant usage on schema %I to views_reader, views_projector', current_schema());
    execute format('grant select, insert, update, delete on all tables in schema %I to views_projector', current_schema());
    execute format('revoke all on all functions in schema %I from public', current_schema());
    execute format('grant execute on all functions in schema %I to views_reader, views_projector', current_schema());
end
$$;

grant select on called to views_reader;
