package io.careerledger.command.domain;

import static io.careerledger.command.domain.CareerSpec.given;
import static io.careerledger.command.domain.Cases.AT_WORK;
import static io.careerledger.command.domain.Cases.MAX;
import static io.careerledger.command.domain.Cases.ZOE;
import static io.careerledger.command.domain.Cases.approve;
import static io.careerledger.command.domain.Cases.decide;
import static io.careerledger.command.domain.Cases.decided;
import static io.careerledger.command.domain.Cases.defer;
import static io.careerledger.command.domain.Cases.panel;
import static io.careerledger.command.domain.Cases.propose;
import static io.careerledger.command.domain.Cases.proposed;
import static io.careerledger.command.domain.Cases.respond;
import static io.careerledger.command.domain.Cases.review;
import static io.careerledger.command.domain.Cases.reviewed;
import static io.careerledger.command.domain.Cases.risen;
import static io.careerledger.command.domain.Cases.withdraw;
import static io.careerledger.command.domain.Cases.withdrawn;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.KAY;
import static io.careerledger.command.domain.Facts.LIN;
import static io.careerledger.command.domain.Facts.day;
import static io.careerledger.command.domain.Facts.joined;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.ReviewVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each command makes of a case in each state; the table of it stands in docs/promotion-cases.md. */
class PromotionStatesTest {

    private static final Path WRITTEN = Path.of("target/promotion-states.md");
    private static final Path DOCUMENTED = Path.of("../docs/promotion-cases.md");

    @Test
    void doesInEveryStateWhatTheTableSays() throws IOException {
        String table = table();
        Files.writeString(WRITTEN, table);
        assertThat(Files.readString(DOCUMENTED)).contains(table);
    }

    private static String table() {
        List<String> commands = List.copyOf(commands("none").keySet());
        String head = "| state | " + String.join(" | ", commands) + " |\n|" + "---|".repeat(commands.size() + 1) + "\n";
        return states().entrySet().stream()
                .map(state -> row(state.getKey(), state.getValue()))
                .collect(Collectors.joining("", head, ""));
    }

    private static String row(String state, CareerSpec spec) {
        return commands(state).values().stream()
                .map(sent -> sent.cell(spec))
                .collect(Collectors.joining(" | ", "| " + state + " | ", " |\n"));
    }

    private static Map<String, CareerSpec> states() {
        CareerEvent lin = reviewed(LIN, ReviewVerdict.SUPPORT);
        CareerEvent kay = reviewed(KAY, ReviewVerdict.SUPPORT);
        Map<String, CareerSpec> states = new LinkedHashMap<>();
        states.put("none", given(joined()));
        states.put("PROPOSED", given(joined(), proposed()));
        states.put("IN_REVIEW", given(joined(), proposed(), lin, kay));
        states.put("APPROVED", given(joined(), proposed(), lin, kay, decided(DecisionOutcome.APPROVED), risen()));
        states.put("DECLINED", given(joined(), proposed(), lin, kay, decided(DecisionOutcome.DECLINED)));
        states.put("DEFERRED", given(joined(), proposed(), lin, kay, decided(DecisionOutcome.DEFERRED)));
        states.put("WITHDRAWN", given(joined(), proposed(), lin, kay, withdrawn()));
        return states;
    }

    private record Sent(UUID by, CareerCommand command) {

        /** The state that the command leads to, or the rule that stands against it. */
        String cell(CareerSpec spec) {
            try {
                List<CareerEvent> facts =
                        spec.among(AT_WORK).by(by).when(command).decided();
                Career after = spec.career();
                for (CareerEvent fact : facts) {
                    after = after.evolve(fact);
                }
                return after.history().promotions().all().getLast().state().name();
            } catch (Refused refused) {
                return "`" + refused.rule().slug() + "`";
            }
        }
    }

    /** Each by whoever may send it; what is proposed is the next level. */
    private static Map<String, Sent> commands(String state) {
        Map<String, Sent> commands = new LinkedHashMap<>();
        commands.put("propose", new Sent(GRACE, propose(state.equals("APPROVED") ? "GPM" : "SPM")));
        commands.put("change panel", new Sent(MAX, panel(List.of(LIN, KAY, ZOE), null)));
        commands.put("review", new Sent(LIN, review(ReviewVerdict.SUPPORT)));
        commands.put("approve", new Sent(MAX, approve()));
        commands.put("decline", new Sent(MAX, decide(DecisionOutcome.DECLINED, null, null, "Too early", null)));
        commands.put("defer", new Sent(MAX, defer(day("2026-09-01"))));
        commands.put("withdraw", new Sent(GRACE, withdraw()));
        commands.put("respond", new Sent(ADA, respond()));
        return commands;
    }
}
