package io.careerledger.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.LedgerEvent;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What the codec keeps, and what it refuses. */
class EventCodecTest {

    private static final String OUTCOME = "career.outcome-recorded";

    private final EventCodec codec = new EventCodec();

    static List<Samples.Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatItWrote(Samples.Sample sample) {
        EventType type = codec.typeOf(sample.event());
        LedgerEvent read = codec.decode(type.name(), type.revision(), codec.encode(sample.event()));
        assertThat(read).isEqualTo(sample.event());
    }

    @Test
    void writesAmountsAsTextAndOtherDecimalsInFull() {
        ObjectNode body = body();
        assertThat(body.at("/benefit/amount").isString()).isTrue();
        assertThat(body.at("/benefit/amount").asString()).isEqualTo("125000000000000000.10");
        assertThat(new String(codec.encode(Samples.outcome()), UTF_8))
                .contains("\"attribution\":0.3333333333333333333333");
    }

    @Test
    void leavesOutWhatIsNull() {
        assertThat(codec.encode(Samples.all().get(3).event()))
                .asString(UTF_8)
                .isEqualTo("{\"personId\":\"" + Samples.ADA + "\",\"effectiveOn\":\"2024-02-29\"}");
    }

    @Test
    void readsAnExplicitNullWhereAbsenceIsAllowed() {
        assertThat(((OutcomeRecorded) decoded(body -> body.set("narrative", NullNode.instance))).narrative())
                .isNull();
    }

    @Test
    void refusesAnUnknownField() {
        refuses(body -> body.put("seniority", "x"), OUTCOME + " revision 1: unknown field at /seniority");
        refuses(
                body -> ((ObjectNode) body.get("benefit")).put("rate", 1),
                OUTCOME + " revision 1: unknown field at /benefit/rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"personId", "title", "tier", "competencies", "attribution", "achieved", "effectiveOn"})
    void refusesAMissingOrNullComponent(String name) {
        refuses(body -> body.remove(name), OUTCOME + " revision 1: missing value at /" + name);
        refuses(body -> body.set(name, NullNode.instance), OUTCOME + " revision 1: missing value at /" + name);
    }

    @Test
    void refusesNullInAList() {
        refuses(
                body -> ((ArrayNode) body.get("competencies")).addNull(),
                OUTCOME + " revision 1: missing value at /competencies/2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "effectiveOn | 20240229",
                "effectiveOn | \"2024-02-30\"",
                "effectiveOn | \"2024-02-29T00:00:00Z\"",
                "effectiveOn | [2024,2,29]",
                "achieved | \"true\"",
                "achieved | 1",
                "attribution | \"0.5\"",
                "attribution | true",
                "tier | 2",
                "tier | \"task\"",
                "title | 5",
                "title | true",
                "personId | 5",
                "personId | \"1-1-1-1-1\"",
                "personId | \"AZAAAAAAcACAAAAAAAAAAQ==\"",
                "competencies | \"execution\"",
                "competencies | [5]",
                "metric | []",
                "metric | \"\"",
            })
    void refusesAValueOfAnotherType(String name, String value) {
        assertThatThrownBy(() -> decoded(body -> body.set(name, Samples.json(value))))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageStartingWith(OUTCOME + " revision 1: ")
                .hasMessageContaining("/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"125000", "12.5", "\"12,5\"", "\"\"", "true"})
    void refusesAnAmountThatIsNotDecimalText(String amount) {
        refuses(
                body -> ((ObjectNode) body.get("benefit")).set("amount", Samples.json(amount)),
                OUTCOME + " revision 1: value of a wrong type at /benefit/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "3.0", "\"3\"", "3000000000"})
    void refusesARatingThatIsNoWholeNumber(String rating) {
        LedgerEvent rated = Samples.all().stream()
                .map(Samples.Sample::event)
                .filter(event -> codec.typeOf(event).name().equals("career.skill-rated"))
                .findFirst()
                .orElseThrow();
        ObjectNode body = (ObjectNode) Samples.json(new String(codec.encode(rated), UTF_8));
        body.set("rating", Samples.json(rating));
        assertThatThrownBy(() ->
                        codec.decode("career.skill-rated", 1, body.toString().getBytes(UTF_8)))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("/rating");
    }

    @Test
    void refusesUnknownTypesAndRevisions() {
        byte[] body = codec.encode(Samples.outcome());
        assertThatThrownBy(() -> codec.decode("career.promoted", 1, body))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessage("career.promoted: unknown type");
        assertThatThrownBy(() -> codec.decode(OUTCOME, 2, body))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessage(OUTCOME + " revision 2: unknown revision, known to 1");
        assertThatThrownBy(() -> codec.decode(OUTCOME, 0, body)).isInstanceOf(UndecodableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{", "{}{}", "null", "[]", "5"})
    void refusesWhatIsNoObject(String text) {
        assertThatThrownBy(() -> codec.decode(OUTCOME, 1, text.getBytes(UTF_8)))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageStartingWith(OUTCOME + " revision 1: ");
    }

    @Test
    void refusesAFieldGivenTwice() {
        String body = new String(codec.encode(Samples.outcome()), UTF_8);
        String twice = "{\"achieved\":false," + body.substring(1);
        assertThatThrownBy(() -> codec.decode(OUTCOME, 1, twice.getBytes(UTF_8)))
                .isInstanceOf(UndecodableEvent.class);
    }

    @Test
    void neverRepeatsContentInAFault() {
        assertThatThrownBy(() -> decoded(body -> body.put("effectiveOn", "Ada's secret")))
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private void refuses(Consumer<ObjectNode> change, String message) {
        assertThatThrownBy(() -> decoded(change))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessage(message);
    }

    private LedgerEvent decoded(Consumer<ObjectNode> change) {
        ObjectNode body = body();
        change.accept(body);
        return codec.decode(OUTCOME, 1, body.toString().getBytes(UTF_8));
    }

    private ObjectNode body() {
        return (ObjectNode) Samples.json(new String(codec.encode(Samples.outcome()), UTF_8));
    }
}
