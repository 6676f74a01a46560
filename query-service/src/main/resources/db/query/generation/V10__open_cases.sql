-- A case is open or not on the day of whoever reads: once it is decided or withdrawn its panel has no relation by it any more, and
-- whoever recused herself has none from then on. All else is as before.
create or replace function visible_person() returns setof uuid
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
        on o.known_to is null and o.valid_from <= me.day and o.valid_to > me.day and o.state in ('PROPOSED', 'IN_REVIEW')
            and (o.reviewers || o.deciders) @> to_jsonb(me.id::text) and not o.recused @> to_jsonb(me.id::text)
    union
    select r.person_id from me join feedback_request r
        on r.from_id = me.id and r.withdrawn_on is null and r.expires_on >= me.day
    union
    select m.stream_id from me join moved_view m on m.person_id = me.id
    union
    select m.person_id from me join moved_view m on m.stream_id = me.id and m.person_id <> m.stream_id
$$;
