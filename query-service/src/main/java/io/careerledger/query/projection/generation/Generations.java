package io.careerledger.query.projection.generation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which generations there are, and how one takes the place of another.
 *
 * <p>Readers go through the views of the schema {@code live}. To swap, the generation they see is frozen: its loops stand
 * still while the new one applies what little it lacks. Then, in one transaction that holds all checkpoints of both, the
 * new one stands where the old one does or further, and the views are pointed at it: no reader ever goes back, and none
 * sees half of either. All of it is in the database, so any instance may take each next step.
 */
public final class Generations {

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    /** Views give way to readers: shorter than the time after which PostgreSQL looks for deadlocks. */
    private static final String LOCK_TIMEOUT = "set local lock_timeout to '500ms'";

    /** Views of an earlier version know nothing of the role that tells operators how far their rebuild is. */
    private static final String LET_SERVICE_READ = """
            do $$ begin
                if to_regnamespace('live') is not null then
                    grant usage on schema live to views_projector;
                    grant select on all tables in schema live to views_projector;
                end if;
            end $$""";

    /** What people are called, which is shown past the walls. */
    private static final String CALLED = "called";

    private static final String CONTROL_LOCK = "select pg_advisory_xact_lock(hashtext('career-ledger projection'))";

    private static final RowMapper<Generation> ROW = (row, number) -> new Generation(
            row.getInt("number"), Generation.State.valueOf(row.getString("state")), row.getInt("layout"));

    private static final RowMapper<String> NAME = (row, number) -> row.getString(1);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Generations(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<Generation> all() {
        return jdbc.query("select number, state, layout from generation order by number", ROW);
    }

    /** Enters the first generation, of a new database; it is read from the start. */
    public void ensureFirst() {
        transactions.executeWithoutResult(status -> {
            jdbc.queryForList(CONTROL_LOCK);
            jdbc.execute(LET_SERVICE_READ);
        });
        jdbc.update(
                "insert into generation (number, state, requested_at, layout) select 1, 'LIVE', ?, ? "
                        + "where not exists (select from generation) on conflict do nothing",
                now(),
                Generation.LAYOUT);
    }

    /**
     * Enters another generation to be built.
     *
     * @return nothing when one is being built already
     */
    public Optional<Generation> request() {
        try {
            return Optional.ofNullable(jdbc.queryForObject(
                    "insert into generation (number, state, requested_at, layout) select max(number) + 1, 'BUILDING', ?, ? "
                            + "from generation returning number, state, layout",
                    ROW,
                    now(),
                    Generation.LAYOUT));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /**
     * Notes the topic that a generation's offsets belong to, unless that is noted already.
     *
     * @return whether it is this one
     */
    public boolean follows(Generation generation, String topicId) {
        return topicId.equals(jdbc.queryForObject(
                "update generation set topic_id = coalesce(topic_id, ?) where number = ? returning topic_id",
                String.class,
                topicId,
                generation.number()));
    }

    /**
     * Has what this code has outgrown rebuilt: one that was being built in an earlier layout is given up, and where readers
     * see an earlier layout another generation is requested.
     *
     * @param all the generations there are
     */
    public void replaceOutgrown(List<Generation> all) {
        if (all.stream().anyMatch(generation -> generation.isBuilt() && generation.isOutgrown())) {
            jdbc.update(
                    "update generation set state = 'RETIRED' where state = 'BUILDING' and layout < ?",
                    Generation.LAYOUT);
        } else if (all.stream().anyMatch(generation -> generation.isRead() && generation.isOutgrown())
                && all.stream().noneMatch(Generation::isBuilt)) {
            request()
                    .ifPresent(requested -> LOG.info(
                            "Generation {} is built in layout {} in place of an earlier one",
                            requested.number(),
                            Generation.LAYOUT));
        }
    }

    /** Points the views that readers use at this generation's tables, for those that it has and they lack. */
    public void show(Generation generation) {
        transactions.executeWithoutResult(status -> {
            jdbc.queryForList(CONTROL_LOCK);
            if (!isShown(generation)) {
                point(generation);
            }
        });
    }

    /** How many records the generation being built lacks to where the other one stands; all there can be before it begins. */
    public long distance(Generation live, Generation building) {
        if (!hasTables(building)) {
            return Long.MAX_VALUE;
        }
        Long distance = jdbc.queryForObject(
                "select coalesce(sum(greatest(l.next_offset - coalesce(b.next_offset, 0), 0)), 0) from "
                        + live.schema() + ".checkpoint l left join " + building.schema()
                        + ".checkpoint b using (partition)",
                Long.class);
        return distance == null ? 0 : distance;
    }

    /**
     * How many streams are parked in the generation being built at a place that the other one has got beyond, by a retry
     * that somebody asked for there.
     */
    public int fallenBehind(Generation live, Generation building) {
        Integer behind = jdbc.queryForObject("select count(*) from " + behind(live, building), Integer.class);
        return behind == null ? 0 : behind;
    }

    /** Asks for the streams that have fallen behind what was asked for where they have not. */
    public void retryFallenBehind(Generation live, Generation building) {
        jdbc.update("update " + building.schema() + ".parked_stream set retry_requested = true "
                + "where person_id in (select person_id from " + behind(live, building) + ")");
    }

    /** Stops the generation that readers see, or lets it go on. */
    public void freeze(Generation live, boolean frozen) {
        jdbc.update(
                "update generation set state = ? where number = ? and state in ('LIVE', 'FROZEN')",
                frozen ? "FROZEN" : "LIVE",
                live.number());
    }

    /**
     * Lets readers see the new generation in place of the old one, if it has drawn level.
     *
     * @return whether it has
     */
    public boolean swap(Generation live, Generation building) {
        Boolean swapped = transactions.execute(status -> {
            jdbc.queryForList(CONTROL_LOCK);
            jdbc.execute(LOCK_TIMEOUT);
            if (!all().containsAll(List.of(live, building))) {
                return false;
            }
            jdbc.queryForList("select partition from " + live.schema() + ".checkpoint order by partition for update");
            if (distance(live, building) > 0 || fallenBehind(live, building) > 0) {
                return false;
            }
            retire(live);
            jdbc.update(
                    "update generation set state = 'LIVE', live_since = ? where number = ?", now(), building.number());
            point(building);
            return true;
        });
        return Boolean.TRUE.equals(swapped);
    }

    /** Removes what no reader sees any more. */
    public void drop(Generation retired) {
        transactions.executeWithoutResult(status -> {
            jdbc.queryForList(CONTROL_LOCK);
            jdbc.execute(LOCK_TIMEOUT);
            jdbc.execute("drop schema if exists " + retired.schema() + " cascade");
            jdbc.update("delete from generation where number = ? and state = 'RETIRED'", retired.number());
        });
        LOG.info("Dropped generation {} of the projection", retired.number());
    }

    private static String behind(Generation live, Generation building) {
        return building.schema() + ".parked_stream p join " + building.schema() + ".stream b using (person_id) join "
                + live.schema() + ".stream l using (person_id) where b.version < l.version";
    }

    private boolean hasTables(Generation generation) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select to_regclass(?) is not null", Boolean.class, generation.schema() + ".checkpoint"));
    }

    private void retire(Generation live) {
        jdbc.update("update generation set state = 'RETIRED' where number = ?", live.number());
    }

    private boolean isShown(Generation generation) {
        Integer lacking = jdbc.queryForObject(
                "select count(*) from ((select table_name, column_name from information_schema.columns "
                        + "where table_schema = ? and table_name <> 'flyway_schema_history') except "
                        + "(select view_name, column_name from information_schema.view_column_usage "
                        + "where view_schema = 'live' and table_schema = ?)) lacking",
                Integer.class,
                generation.schema(),
                generation.schema());
        return lacking != null && lacking == 0;
    }

    private void point(Generation generation) {
        jdbc.execute("create schema if not exists live");
        jdbc.execute("grant usage on schema live to views_reader, views_projector");
        for (String view :
                jdbc.query("select viewname from pg_views where schemaname = 'live' order by viewname", NAME)) {
            jdbc.execute("drop view live." + view);
        }
        for (String table : tables(generation)) {
            // whoever reads the view reads behind the walls around the table
            show(generation, table, "with (security_invoker = true)");
        }
        show(generation, CALLED, "");
    }

    private void show(Generation generation, String table, String how) {
        String view = "live." + table;
        jdbc.execute("create view " + view + " " + how + " as select * from " + generation.schema() + "." + table);
        jdbc.execute("grant select on " + view + " to views_reader");
        jdbc.execute("grant select, insert, update, delete on " + view + " to views_projector");
    }

    private List<String> tables(Generation generation) {
        return jdbc.query(
                "select tablename from pg_tables where schemaname = ? and tablename <> 'flyway_schema_history' "
                        + "order by tablename",
                NAME,
                generation.schema());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
