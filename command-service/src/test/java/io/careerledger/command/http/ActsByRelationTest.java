package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.api.CommandKind;
import io.careerledger.command.http.LedgerClient.Answer;
import io.careerledger.command.http.Surroundings.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Every command by every relation, over HTTP. */
class ActsByRelationTest {

    /** A dot for 404, as for nobody's id; else 201, or the initials of the rule that forbids it (403). */
    private static final String TABLE = """
                                       SELF   LINE   ABOVE  FORMER  ASKED  ELSE   MENTEE  MENTOR  PANEL  PEER  REPORT  HR     AUDITOR  CALIBRATION
            ADD_PERSON                 !rr    !rr    !rr    !rr     !rr    !rr    !rr     !rr     !rr    !rr   !rr     yes    !ror     !ror
            CHANGE_REPORTING_LINE      !rr    !rr    !rr    .       !rr    !rr    !rr     .       !rr    .     .       yes    !ror     !ror
            CHANGE_DETAILS             !rr    !rr    !rr    .       !rr    !rr    !rr     .       !rr    .     .       yes    !ror     !ror
            RECORD_DEPARTURE           !rr    !rr    !rr    .       !rr    !rr    !rr     .       !rr    .     .       yes    !ror     !ror
            WITHDRAW_DEPARTURE         !rr    !rr    !rr    .       !rr    !rr    !rr     .       .      .     .       yes    !ror     !ror
            REJOIN                     !rr    !rr    !rr    .       !rr    !rr    !rr     .       .      .     .       yes    !ror     !ror
            CHANGE_LEVEL               !rr    !rr    !rr    .       !rr    !rr    !rr     .       !rr    .     .       yes    !ror     !ror
            RECORD_OUTCOME             yes    yes    yes    .       !niyl  !niyl  !niyl   .       !niyl  .     .       !niyl  !ror     !ror
            ATTEST_OUTCOME             yes    yes    yes    .       yes    !na    !niyl   .       !niyl  .     .       !niyl  !ror     !ror
            RETRACT_OUTCOME            yes    yes    yes    .       !niyl  !niyl  !niyl   .       !niyl  .     .       !niyl  !ror     !ror
            RATE_SKILL                 yes    yes    yes    .       yes    !na    !niyl   .       !niyl  .     .       yes    !ror     !ror
            WITHDRAW_RATING            yes    yes    yes    .       yes    yes    !niyl   .       !niyl  .     .       yes    !ror     !ror
            REQUEST_FEEDBACK           yes    yes    yes    .       !niyl  !niyl  !niyl   .       !niyl  .     .       yes    !ror     !ror
            WITHDRAW_FEEDBACK_REQUEST  yes    yes    yes    .       yes    !na    !niyl   .       !niyl  .     .       yes    !ror     !ror
            START_MENTORSHIP           !niyl  yes    yes    .       !niyl  !niyl  !niyl   .       !niyl  .     .       !niyl  !ror     !ror
            LOG_SESSION                yes    !nitm  !nitm  .       !nitm  !nitm  yes     .       !nitm  .     .       !nitm  !ror     !ror
            WITHDRAW_SESSION           yes    !nitm  !nitm  .       !nitm  !nitm  yes     .       !nitm  .     .       !nitm  !ror     !ror
            END_MENTORSHIP             yes    !nitm  !nitm  .       !nitm  !nitm  yes     .       !nitm  .     .       !nitm  !ror     !ror
            WITHDRAW_MENTORSHIP        yes    yes    yes    .       !nitm  !nitm  !nitm   .       !nitm  .     .       !nitm  !ror     !ror
            PROPOSE_PROMOTION          !niyl  yes    yes    .       !niyl  !niyl  !niyl   .       .      .     .       !niyl  !ror     !ror
            CHANGE_PANEL               !oc    !notp  yes    .       .      .      .       .       !notp  .     .       yes    !ror     !ror
            REVIEW_PROMOTION           !oc    !notp  !notp  .       .      .      .       .       yes    .     .       !notp  !ror     !ror
            DECIDE_PROMOTION           !oc    !notp  yes    .       .      .      .       .       !notp  .     .       !notp  !ror     !ror
            WITHDRAW_PROMOTION         !oc    yes    yes    .       !niyl  !niyl  !niyl   .       !niyl  .     .       yes    !ror     !ror
            RESPOND_TO_DECISION        yes    !nts   !nts   .       !nts   !nts   !nts    .       .      .     .       !nts   !ror     !ror
            """;

    private static final List<List<String>> ROWS =
            TABLE.lines().map(line -> Arrays.asList(line.trim().split("\\s+"))).toList();

    private static LedgerService service;

    @BeforeAll
    static void start() {
        service = LedgerService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void coversEveryCommandAndEveryRelation() {
        assertThat(ROWS.getFirst())
                .containsExactlyElementsOf(
                        Stream.of(Relation.values()).map(Enum::name).toList());
        assertThat(ROWS.subList(1, ROWS.size()))
                .extracting(List::getFirst)
                .containsExactlyElementsOf(
                        Stream.of(CommandKind.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void letsThoseWhoMay(CommandKind kind) {
        List<String> expected = ROWS.stream()
                .filter(row -> row.getFirst().equals(kind.name()))
                .findFirst()
                .orElseThrow();
        List<String> found = Stream.concat(
                        Stream.of(kind.name()), Stream.of(Relation.values()).map(relation -> outcome(kind, relation)))
                .toList();
        assertThat(found).isEqualTo(expected);
    }

    private static String outcome(CommandKind kind, Relation by) {
        Surroundings around = new Surroundings(service).recorded(kind, by);
        UUID person = around.id(Relation.SELF);
        int version = service.typesOf(person).size();
        Answer answer = around.client(by).post(around.path(kind, person), around.body(kind, by));
        boolean wrote = service.typesOf(person).size() > version || kind == CommandKind.ADD_PERSON;
        assertThat(wrote || answer.status() != 201)
                .as("%s by %s: %s", kind, by, answer.http().body())
                .isTrue();
        return switch (answer.status()) {
            case 201 -> "yes";
            case 404 -> hidden(answer, person);
            case 403 -> initials(answer.json().path("type").asString());
            default -> answer.status() + answer.http().body();
        };
    }

    private static String hidden(Answer answer, UUID person) {
        assertThat(answer.problem(404, "not-found").json().path("detail").asString())
                .isEqualTo("nobody has the id " + person);
        return ".";
    }

    private static String initials(String type) {
        return "!"
                + Arrays.stream(type.replace("/problems/", "").split("-"))
                        .map(part -> part.substring(0, 1))
                        .collect(Collectors.joining());
    }

    @Test
    void tellsOfAHiddenPersonWhatItTellsOfNobody() {
        Surroundings around = new Surroundings(service).recorded(CommandKind.RATE_SKILL, Relation.PEER);
        LedgerClient peer = around.client(Relation.PEER);
        for (CommandKind kind : CommandKind.values()) {
            if (kind != CommandKind.ADD_PERSON) {
                String body = around.body(kind, Relation.PEER);
                Answer hidden = peer.post(around.path(kind, around.id(Relation.SELF)), body, "If-Match", "\"1\"");
                UUID nobody = UUID.randomUUID();
                Answer unknown = peer.post(around.path(kind, nobody), body, "If-Match", "\"1\"");
                assertThat(told(hidden, around.id(Relation.SELF))).isEqualTo(told(unknown, nobody));
                assertThat(hidden.http().headers().map().keySet())
                        .isEqualTo(unknown.http().headers().map().keySet());
            }
        }
    }

    private static String told(Answer answer, UUID person) {
        ObjectNode problem = (ObjectNode) answer.problem(404, "not-found").json();
        return problem.toString().replace(person.toString(), "ID");
    }
}
