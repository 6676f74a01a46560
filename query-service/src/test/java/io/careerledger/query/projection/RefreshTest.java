package io.careerledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.LadderRef;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.Overlay;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.LaterLadder;
import io.careerledger.query.testing.Organisation;
import io.careerledger.readiness.ladder.LadderVersion;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RefreshTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(Bench.NOW, ZoneOffset.UTC);

    private final Bench bench = new Bench();

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void ownerRefreshesReadinessWhenTheDayTurns() {
        bench.publish(Organisation.of(17, 31).events());
        bench.start();
        bench.awaitApplied();
        assertThat(validOn()).containsExactly(TODAY);
        List<Double> before = scores("readiness");

        bench.clock.advance(Duration.ofDays(100));

        await().atMost(Bench.LIMIT).untilAsserted(() -> assertThat(validOn()).containsExactly(TODAY.plusDays(100)));
        assertThat(scores("readiness")).hasSameSizeAs(before).isNotEqualTo(before);
    }

    @Test
    void scheduledLevelTakesEffectWithItsDateAndNotBefore() {
        Career career = Career.joined("Ada", "PM", TODAY.minusYears(1), null).levelled("PM", "SPM", TODAY.plusDays(2));
        bench.publish(career.events());
        bench.start();
        bench.awaitApplied();
        bench.clock.advance(Duration.ofDays(1));
        await().atMost(Bench.LIMIT).untilAsserted(() -> assertThat(validOn()).containsExactly(TODAY.plusDays(1)));
        assertThat(level(career)).isEqualTo("PM");

        bench.clock.advance(Duration.ofDays(1));

        await().atMost(Bench.LIMIT)
                .untilAsserted(() -> assertThat(level(career)).isEqualTo("SPM"));
    }

    @Test
    void publishedVersionRefreshesWhomItAffects() {
        bench.publish(Organisation.of(12, 32).events());
        bench.start();
        bench.awaitApplied();
        assertThat(ladderVersions()).containsExactly(1);

        bench.topics.publish(secondVersion());

        await().atMost(Bench.LIMIT)
                .untilAsserted(() -> assertThat(ladderVersions()).containsExactly(2));
    }

    @Test
    void factThatNamesAnUnknownVersionReadsTheLaddersFirst() {
        Instance instance = bench.start();
        bench.publish(Career.joined("Bea", "PM", TODAY.minusYears(1), null).events());
        bench.awaitApplied();
        LadderRef second = new LadderRef(Career.LADDER, 2);
        Career career = new Career(UUID.randomUUID(), second).joins("Cleo", "PM", TODAY.minusYears(1), null);

        bench.topics.publish(secondVersion());
        bench.publish(career.events());
        bench.awaitApplied();

        // what is applied was applied with the version in hand
        assertThat(instance.ladders().catalog().version(second)).isPresent();
        Integer version = bench.database
                .jdbc()
                .queryForObject(
                        "select ladder_version from readiness where person_id = ?", Integer.class, career.personId());
        assertThat(version).isEqualTo(2);
    }

    @Test
    void levelThatTheLadderDoesNotHaveIsAFaultOfTheRowAndNotOfTheStream() {
        Career career = Career.joined("Dora", "NO_SUCH_LEVEL", TODAY.minusYears(1), null);
        bench.publish(career.events());
        bench.start();
        bench.awaitApplied();

        String fault = bench.database.jdbc().queryForObject("select fault from readiness", String.class);
        assertThat(fault).contains("NO_SUCH_LEVEL");
        assertThat(bench.database.count("parked_stream")).isZero();
    }

    @Test
    void whoJoinsLaterIsEvaluatedFromHerFirstDayOnAndWhoLeavesUntilHerLast() {
        Career coming = Career.joined("Zoe", "PM", TODAY.plusDays(2), null);
        Career leaving = Career.joined("Yan", "PM", TODAY.minusYears(1), null);
        leaving.with(new PersonLeft(leaving.personId(), null, TODAY.plusDays(1)));
        bench.publish(coming.events());
        bench.publish(leaving.events());
        bench.start();
        bench.awaitApplied();
        assertThat(evaluated()).containsExactly(leaving.personId());

        bench.clock.advance(Duration.ofDays(2));

        await().atMost(Bench.LIMIT).untilAsserted(() -> assertThat(evaluated()).containsExactly(coming.personId()));
    }

    @Test
    void listsReadWhatIsSoTodayBeforeTheOwnerHasRefreshedIt() {
        Career promoted =
                Career.joined("Eve", "PM", TODAY.minusYears(1), null).levelled("PM", "SPM", TODAY.plusDays(50));
        Career coming = Career.joined("Zoe", "PM", TODAY.plusDays(60), null);
        bench.publish(Organisation.of(12, 33).events());
        bench.publish(promoted.events());
        bench.publish(coming.events());
        Instance instance = bench.start();
        bench.awaitApplied();
        bench.stop(instance);
        LocalDate later = TODAY.plusDays(100);

        String all = "select row(person_id, status, score, confidence)::text from %s order by person_id";
        List<String> readiness = overlaid(instance, later, all.formatted("readiness_at"));
        assertThat(level(promoted)).isEqualTo("PM");
        assertThat(evaluated()).doesNotContain(coming.personId());

        bench.clock.advance(Duration.ofDays(100));
        bench.start();
        await().atMost(Bench.LIMIT).untilAsserted(() -> {
            assertThat(validOn()).containsExactly(later);
            assertThat(evaluated()).contains(coming.personId());
        });
        assertThat(readiness).isEqualTo(rows(all.formatted("readiness")));
        assertThat(level(promoted)).isEqualTo("SPM");
    }

    @Test
    void whatIsStoredOfAnotherDayIsNeverRead() {
        bench.publish(Organisation.of(12, 35).events());
        Instance instance = bench.start();
        bench.awaitApplied();
        bench.stop(instance);
        bench.database.jdbc().update("update readiness set score = 101");
        List<UUID> everybody = evaluated();

        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
            assertThat(instance.readiness().of(everybody, Cut.on(day)).values())
                    .hasSameSizeAs(everybody)
                    .allSatisfy(row -> assertThat(row.score()).isLessThan(101));
            assertThat(overlaid(instance, day, "select score::text from readiness_at where score > 100"))
                    .isEmpty();
        }
        Cut knownBefore = new Cut(TODAY, Bench.NOW);
        assertThat(instance.readiness().of(everybody, knownBefore).values())
                .allSatisfy(row -> assertThat(row.score()).isLessThan(101));
        assertThat(instance.readiness().of(everybody, Cut.on(TODAY)).values())
                .allSatisfy(row -> assertThat(row.score()).isEqualTo(101));
    }

    @Test
    void storedFactThatCannotBeReadLeavesItsPersonsRowAndRefreshesAllOthers() {
        Career newer = Career.joined("Fay", "PM", TODAY.minusYears(1), null);
        bench.publish(newer.events());
        bench.publish(Organisation.of(12, 34).events());
        Instance instance = bench.start();
        bench.awaitApplied();
        bench.stop(instance);
        bench.database.jdbc().update("update career_event set revision = 99 where person_id = ?", newer.personId());
        LocalDate later = TODAY.plusDays(100);
        String validOn = "select valid_on::text from readiness where person_id %s '" + newer.personId() + "'";

        String overlaid = "select person_id::text from readiness_at";
        assertThat(overlaid(instance, later, overlaid))
                .hasSize(evaluated().size() - 1)
                .doesNotContain(newer.personId().toString());

        bench.clock.advance(Duration.ofDays(100));
        bench.start();
        await().atMost(Bench.LIMIT)
                .untilAsserted(() -> assertThat(rows(validOn.formatted("<>"))).containsOnly(later.toString()));
        assertThat(rows(validOn.formatted("="))).containsExactly(TODAY.toString());
    }

    private List<String> overlaid(Instance instance, LocalDate today, String query) {
        Overlay overlay = instance.readiness().everybody(today);
        return JdbcClient.create(bench.database.jdbc())
                .sql("with " + overlay.sql() + " " + query)
                .params(overlay.parameters())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<UUID> evaluated() {
        return bench.database
                .jdbc()
                .query(
                        "select person_id from readiness order by person_id",
                        (row, number) -> row.getObject("person_id", UUID.class));
    }

    private List<String> rows(String query) {
        return bench.database.jdbc().query(query, (row, number) -> row.getString(1));
    }

    private List<LocalDate> validOn() {
        return bench.database
                .jdbc()
                .query(
                        "select distinct valid_on from readiness",
                        (row, number) -> row.getObject("valid_on", LocalDate.class));
    }

    private List<Integer> ladderVersions() {
        return bench.database
                .jdbc()
                .query("select distinct ladder_version from readiness", (row, number) -> row.getInt(1));
    }

    private List<Double> scores(String table) {
        return bench.database
                .jdbc()
                .query("select score from " + table + " order by person_id", (row, number) -> row.getDouble(1));
    }

    private String level(Career career) {
        return rows("select level from readiness where person_id = '" + career.personId() + "'")
                .getFirst();
    }

    private static LadderVersion secondVersion() {
        return LaterLadder.version(2, LocalDate.of(2025, 1, 1));
    }
}
