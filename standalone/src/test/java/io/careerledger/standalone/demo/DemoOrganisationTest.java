package io.careerledger.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DemoOrganisationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void givesTheSameBytesEveryTime() {
        assertThat(hash(DemoPlan.standard(TODAY))).isEqualTo(hash(DemoPlan.standard(TODAY)));
    }

    @Test
    void anotherSeedGivesAnotherOrganisation() {
        assertThat(hash(new DemoPlan(120, 3, 2, TODAY))).isNotEqualTo(hash(DemoPlan.standard(TODAY)));
    }

    @Test
    void hasTheNumberOfPeopleAskedFor() {
        assertThat(joined(new DemoPlan(60, 2, 1, TODAY))).isEqualTo(60);
        assertThat(joined(DemoPlan.standard(TODAY))).isEqualTo(120);
        assertThat(joined(new DemoPlan(1_301, 2, 1, TODAY))).isEqualTo(1_301);
    }

    @Test
    void staffsEveryLevelOfBothLadders() {
        Map<String, Integer> joiners = new HashMap<>();
        new DemoOrganisation(DemoPlan.standard(TODAY)).lines(line -> {
            if (isJoining(line)) {
                joiners.merge(text(line, "ladder") + " " + text(line, "level"), 1, Integer::sum);
            }
        });
        assertThat(joiners.keySet())
                .contains(
                        "product-management APM",
                        "product-management PM",
                        "product-management SPM",
                        "product-management GPM",
                        "product-management DIRECTOR",
                        "product-management VP",
                        "product-management CPO",
                        "ai-product-management APM",
                        "ai-product-management PM",
                        "ai-product-management SPM",
                        "ai-product-management GPM");
    }

    @Test
    void usesEachKeyAndEachEmailOnce() {
        Set<String> seen = new HashSet<>();
        new DemoOrganisation(new DemoPlan(300, 2, 1, TODAY)).lines(line -> {
            assertThat(seen.add(text(line, "idempotencyKey"))).isTrue();
            if (isJoining(line)) {
                assertThat(seen.add(text(line, "email"))).isTrue();
            }
        });
    }

    @Test
    void linksToAddressesWhateverItsSize() {
        Set<String> links = new HashSet<>();
        new DemoOrganisation(new DemoPlan(1_301, 2, 1, TODAY))
                .lines(line -> line.path("sources")
                        .forEach(source -> links.add(source.path("url").stringValue())));
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(URI.create(link).getHost()).endsWith(".example"));
    }

    @Test
    void standsInDateOrderAndEndsToday() {
        List<LocalDate> days = new ArrayList<>();
        new DemoOrganisation(DemoPlan.standard(TODAY)).lines(line -> days.add(day(line)));
        assertThat(days).isSorted().allSatisfy(day -> assertThat(day).isBeforeOrEqualTo(TODAY));
    }

    @Test
    void namesNobodyBeforeSheHasJoined() {
        Set<String> joined = new HashSet<>();
        new DemoOrganisation(new DemoPlan(300, 2, 1, TODAY)).lines(line -> {
            for (String field : List.of("managerId", "actorId", "raterId", "menteeId", "personId")) {
                if (line.has(field)) {
                    assertThat(joined).as(line.toString()).contains(text(line, field));
                }
            }
            if (isJoining(line)) {
                joined.add(text(line, "id"));
            }
        });
        assertThat(joined).hasSize(300);
    }

    @Test
    void bringsPromotionCasesEverywhere() {
        Map<String, Integer> commands = new HashMap<>();
        new DemoOrganisation(new DemoPlan(2_400, 5, 1, TODAY)).lines(line -> {
            String command = text(line, "command");
            commands.merge(command.equals("decide-promotion") ? text(line, "outcome") : command, 1, Integer::sum);
        });
        assertThat(commands.get("propose-promotion")).isBetween(200, 800);
        assertThat(commands.get("APPROVED")).isGreaterThan(100);
        assertThat(commands.get("DECLINED")).isGreaterThan(30);
        assertThat(commands.get("DEFERRED")).isGreaterThan(20);
    }

    @Test
    void refusesPlansThatAreTooSmallOrTooLarge() {
        assertThatThrownBy(() -> new DemoPlan(DemoPlan.FEWEST_PEOPLE - 1, 3, 1, TODAY))
                .hasMessageContaining("people must be from 60");
        assertThatThrownBy(() -> new DemoPlan(DemoPlan.MOST_PEOPLE + 1, 3, 1, TODAY))
                .hasMessageContaining("people must be from 60");
        assertThatThrownBy(() -> new DemoPlan(120, DemoPlan.FEWEST_YEARS - 1, 1, TODAY))
                .hasMessageContaining("years must be from 2");
        assertThatThrownBy(() -> new DemoPlan(120, DemoPlan.MOST_YEARS + 1, 1, TODAY))
                .hasMessageContaining("years must be from 2");
    }

    private static String hash(DemoPlan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DemoOrganisation(plan)
                    .lines(line -> digest.update(line.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static int joined(DemoPlan plan) {
        int[] count = {0};
        new DemoOrganisation(plan).lines(line -> count[0] += isJoining(line) ? 1 : 0);
        return count[0];
    }

    private static boolean isJoining(ObjectNode line) {
        return text(line, "command").equals("add-person");
    }

    private static LocalDate day(ObjectNode line) {
        for (String field : List.of(
                "proposedOn",
                "reviewedOn",
                "decidedOn",
                "withdrawnOn",
                "respondedOn",
                "startedOn",
                "effectiveOn",
                "leftOn",
                "occurredOn",
                "attestedOn",
                "observedOn",
                "heldOn",
                "endedOn")) {
            if (line.has(field)) {
                return LocalDate.parse(text(line, field));
            }
        }
        throw new AssertionError("no date in " + line);
    }

    private static String text(ObjectNode line, String field) {
        return line.path(field).asString("");
    }
}
