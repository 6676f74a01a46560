-- The people of a replay by direct manager and by team, as each side judges them: made once, when a replay completes.
create table answer_group (
    replay_id uuid not null,
    -- 0 for the baseline.
    scenario smallint not null,
    kind text not null check (kind in ('MANAGER', 'TEAM')),
    -- Null, as the team, for those without one.
    manager_id uuid,
    team text,
    people integer not null,
    ready integer not null,
    nearly integer not null,
    not_yet integer not null,
    at_top integer not null,
    unplaced integer not null,
    -- People who have a score, and how their scores are distributed; null where nobody has one.
    scored integer not null,
    mean double precision,
    lower_quartile double precision,
    median double precision,
    upper_quartile double precision,
    unique nulls not distinct (replay_id, scenario, kind, manager_id, team)
);

-- In the transaction that completes the replay. Scores are added from the smallest up: the same people have the same mean.
create function group_answers(of_replay uuid) returns void language sql as $$
    insert into replay.answer_group
    select replay_id, scenario, case when grouping(manager_id) = 0 then 'MANAGER' else 'TEAM' end, manager_id, team,
        count(*),
        count(*) filter (where status = 'READY'),
        count(*) filter (where status = 'NEARLY'),
        count(*) filter (where status = 'NOT_YET'),
        count(*) filter (where status = 'AT_TOP'),
        count(*) filter (where status = 'UNPLACED'),
        count(score),
        avg(score order by score),
        percentile_cont(0.25) within group (order by score),
        percentile_cont(0.5) within group (order by score),
        percentile_cont(0.75) within group (order by score)
    from replay.answer
    where replay_id = of_replay
    group by grouping sets ((replay_id, scenario, manager_id), (replay_id, scenario, team))
$$;

select group_answers(id) from replay where state = 'COMPLETED' and not removed;
