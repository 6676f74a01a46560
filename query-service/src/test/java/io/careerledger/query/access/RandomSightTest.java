package io.careerledger.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.access.Access;
import io.careerledger.access.Asker;
import io.careerledger.access.Cuts;
import io.careerledger.access.Matter;
import io.careerledger.access.Ties;
import io.careerledger.access.View;
import io.careerledger.access.testing.Judged;
import io.careerledger.access.testing.Oracle;
import io.careerledger.access.testing.Organisation;
import io.careerledger.access.testing.Organisation.Case;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random organisations side by side in one database: what the statements find, against the oracle. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomSightTest {

    private static final int ORGANISATIONS = 300;

    private static final Instant NOON =
            Organisation.date(Organisation.TODAY).atTime(12, 0).toInstant(ZoneOffset.UTC);

    private final List<Organisation> organisations =
            LongStream.rangeClosed(1, ORGANISATIONS).mapToObj(Organisation::of).toList();

    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.start(NOON);
        List<Career> careers = new ArrayList<>();
        organisations.forEach(organisation -> careers.addAll(OrganisationStreams.of(organisation)));
        service.publish(
                careers.stream().flatMap(career -> career.events().stream()).toList());
        assertThat(service.database().count("parked_stream")).isZero();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void tiesAreThoseThatTheOracleJudgesBy() {
        TiesTable table = service.bean(TiesTable.class);
        Random random = new Random(7);
        Judged judged = new Judged();
        for (Organisation organisation : organisations) {
            Oracle oracle = new Oracle(organisation);
            for (int viewer : employed(organisation, oracle)) {
                for (int subject = 0; subject < organisation.people(); subject++) {
                    Integer asOf = random.nextInt(Organisation.TODAY + 1);
                    Integer known = random.nextInt(Organisation.TODAY + 1);
                    compare(table, organisation, oracle, viewer, subject, null, null, judged);
                    compare(table, organisation, oracle, viewer, subject, asOf, known, judged);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d organisations in PostgreSQL, %,d views %s%n",
                ORGANISATIONS,
                judged.compared(),
                judged.counts());
    }

    private static void compare(
            TiesTable table,
            Organisation organisation,
            Oracle oracle,
            int viewer,
            int subject,
            @Nullable Integer asOf,
            @Nullable Integer known,
            Judged judged) {
        Cuts cuts = asOf == null || known == null ? Cuts.NONE : new Cuts(Organisation.date(asOf), endOf(known));
        Ties ties = table.between(organisation.id(viewer), organisation.id(subject), cuts);
        Case promotion = organisation.cases().stream()
                .filter(one -> one.subject() == subject)
                .findFirst()
                .orElse(null);
        Matter ofCase = new Matter.Case(promotion == null ? new UUID(0, 1) : promotion.id());
        Asker asker = Asker.person(organisation.id(viewer));
        for (View view : View.values()) {
            Matter matter = view.scope() == View.Scope.CASE ? ofCase : Matter.WHOLE;
            assertThat(judged.agrees(
                            oracle.sees(view, viewer, subject, promotion, asOf, known),
                            Access.judge(view, asker, ties, matter, cuts)))
                    .as(
                            "%s of %d by %d as of %s known at %s, tied by %s, in %s",
                            view, subject, viewer, asOf, known, ties, oracle)
                    .isTrue();
        }
    }

    private static Instant endOf(int day) {
        return Organisation.date(day).atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
    }

    private static int[] employed(Organisation organisation, Oracle oracle) {
        return IntStream.range(0, organisation.people())
                .filter(oracle::isEmployed)
                .toArray();
    }

    @Test
    void listsHoldThoseWhomTheOracleLetsTheViewerSeeAndNobodyElse() {
        Random random = new Random(8);
        long rows = 0;
        long lists = 0;
        for (Organisation organisation : organisations) {
            Oracle oracle = new Oracle(organisation);
            for (int viewer = 0; viewer < organisation.people(); viewer++) {
                String token = service.token(OrganisationStreams.name(organisation, viewer) + "@example.com");
                if (!oracle.isEmployed(viewer)) {
                    assertThat(service.getWith(token, "/v1/people").body()).contains("/problems/unknown-caller");
                    continue;
                }
                int asOf = random.nextInt(Organisation.TODAY);
                int known = random.nextInt(Organisation.TODAY);
                int who = viewer;
                Set<UUID> today = listed(token, "/v1/people?limit=500", "personId");
                assertThat(today)
                        .as("people for %d in %s", viewer, oracle)
                        .isEqualTo(people(
                                organisation,
                                person -> oracle.isEmployed(person) && oracle.lists(who, person, null, null)));
                Set<UUID> then = listed(
                        token,
                        "/v1/people?limit=500&asOf=" + Organisation.date(asOf) + "&knownAt=" + endOf(known),
                        "personId");
                assertThat(then)
                        .as("people for %d as of %d known at %d in %s", viewer, asOf, known, oracle)
                        .isEqualTo(people(
                                organisation,
                                person -> oracle.isEmployed(person, asOf, known)
                                        && oracle.lists(who, person, asOf, known)));
                Set<UUID> cases = listed(token, "/v1/promotions?limit=500", "caseId");
                assertThat(cases)
                        .as("cases for %d in %s", viewer, oracle)
                        .isEqualTo(organisation.cases().stream()
                                .filter(promotion -> oracle.lists(who, promotion))
                                .map(Case::id)
                                .collect(Collectors.toSet()));
                rows += today.size() + then.size() + cases.size();
                lists += 3;
            }
        }
        System.out.printf(Locale.ROOT, "%,d lists with %,d rows%n", lists, rows);
    }

    private static Set<UUID> people(Organisation organisation, IntPredicate listed) {
        return IntStream.range(0, organisation.people())
                .filter(listed)
                .mapToObj(organisation::id)
                .collect(Collectors.toSet());
    }

    private Set<UUID> listed(String token, String path, String id) {
        HttpResponse<String> answer = service.getWith(token, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode list = JsonMapper.shared().readTree(answer.body());
        assertThat(list.get("nextCursor").isNull()).isTrue();
        return list.get("items")
                .valueStream()
                .map(item -> UUID.fromString(item.get(id).stringValue()))
                .collect(Collectors.toSet());
    }
}
