package io.careerledger.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.events.CareerEvent.PersonLeft;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A planted history of one fact: two revisions of a departure that no longer are what is written. */
class UpcasterChainTest {

    private static final List<EventType> TYPES = List.of(new EventType("career.person-left", 3, PersonLeft.class));
    private static final Upcaster FROM_1 =
            new Upcaster("career.person-left", 1, body -> renamed(body, "on", "lastDay"));
    private static final Upcaster FROM_2 =
            new Upcaster("career.person-left", 2, body -> renamed(body, "lastDay", "effectiveOn"));

    private final EventCodec codec = new EventCodec(TYPES, List.of(FROM_2, FROM_1));

    @Test
    void bringsEveryRevisionUpToDate() {
        assertThat(List.of(decoded(1, "on"), decoded(2, "lastDay"), decoded(3, "effectiveOn")))
                .containsOnly(new PersonLeft(Samples.ADA, null, Samples.DAY));
    }

    @Test
    void writesTodaysRevision() {
        assertThat(codec.typeOf(PersonLeft.class).revision()).isEqualTo(3);
    }

    @Test
    void staysStrictAboutOldBodies() {
        assertThatThrownBy(() -> decoded(1, "when"))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageStartingWith("career.person-left revision 1: ");
    }

    @Test
    void refusesAnOldBodyThatIsNoObject() {
        for (String body : List.of("null", "[]", "5", "")) {
            assertThatThrownBy(() -> codec.decode("career.person-left", 1, body.getBytes(UTF_8)))
                    .isInstanceOf(UndecodableEvent.class);
        }
    }

    @Test
    void refusesAChainWithAHole() {
        assertThatThrownBy(() -> new EventCodec(TYPES, List.of(FROM_2)))
                .hasMessage("no upcaster for career.person-left revision 1");
    }

    @Test
    void refusesTwoWaysUp() {
        assertThatThrownBy(() -> new EventCodec(TYPES, List.of(FROM_1, FROM_1, FROM_2)))
                .hasMessage("two upcasters for career.person-left revision 1");
    }

    @Test
    void refusesAStepThatNobodyTakes() {
        Upcaster from3 = new Upcaster("career.person-left", 3, body -> body);
        assertThatThrownBy(() -> new EventCodec(TYPES, List.of(FROM_1, FROM_2, from3)))
                .hasMessageContaining("not in the table");
    }

    private Object decoded(int revision, String dateField) {
        String body = "{\"personId\":\"" + Samples.ADA + "\",\"" + dateField + "\":\"2024-02-29\"}";
        return codec.decode("career.person-left", revision, body.getBytes(UTF_8));
    }

    private static ObjectNode renamed(ObjectNode body, String from, String to) {
        if (body.has(from)) {
            body.set(to, body.remove(from));
        }
        return body;
    }
}
