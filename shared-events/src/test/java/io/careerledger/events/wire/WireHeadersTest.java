package io.careerledger.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message says besides its body. */
class WireHeadersTest {

    private final EventCodec codec = new EventCodec();
    private final RecordedEvent<LedgerEvent> event = new Samples.Sample("full", Samples.outcome()).recorded();

    @Test
    void speaksCloudEvents() {
        assertThat(headers())
                .containsEntry("ce_specversion", "1.0".getBytes(UTF_8))
                .containsEntry("ce_id", Samples.id(99).toString().getBytes(UTF_8))
                .containsEntry("ce_type", "career.outcome-recorded".getBytes(UTF_8))
                .containsEntry("ce_time", "2024-03-01T23:59:59.000010Z".getBytes(UTF_8))
                .containsEntry("ce_subject", Samples.ADA.toString().getBytes(UTF_8))
                .containsEntry("content-type", "application/json".getBytes(UTF_8))
                .containsKeys("ce_source", "ce_dataschema");
    }

    @Test
    void attributeNamesAreWhatCloudEventsAllows() {
        assertThat(headers().keySet())
                .allSatisfy(name -> assertThat(name).matches("ce_[a-z0-9]{1,20}|content-type|traceparent"));
    }

    @Test
    void readsWhatItWrote() {
        assertThat(WireHeaders.parse(headers()::get).recorded(event.event())).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01T00:00:00Z,2024-03-01T00:00:00.000000Z", "1969-12-31T23:59:59.5Z,1969-12-31T23:59:59.500000Z"
    })
    void timesHaveSixDigitsOfTheSecond(Instant instant, String text) {
        assertThat(Rfc3339.format(instant)).isEqualTo(text);
        assertThat(Rfc3339.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_id",
                "ce_type",
                "ce_time",
                "ce_subject",
                "ce_schemarevision",
                "ce_globalposition",
                "ce_streamsequence",
                "ce_actor"
            })
    void namesTheHeaderThatIsMissing(String name) {
        Map<String, byte[]> headers = headers();
        headers.remove(name);
        assertThatThrownBy(() -> WireHeaders.parse(headers::get))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessage("header " + name + ": missing");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id,x",
        "ce_time,yesterday",
        "ce_schemarevision,one",
        "ce_globalposition,1.5",
        "ce_actor,ada",
        "ce_ladder,pm"
    })
    void namesTheHeaderThatIsUnreadable(String name, String value) {
        Map<String, byte[]> headers = headers();
        headers.put(name, value.getBytes(UTF_8));
        assertThatThrownBy(() -> WireHeaders.parse(headers::get))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessage("header " + name + ": unreadable");
    }

    @ParameterizedTest
    @CsvSource({"ce_specversion,0.3", "content-type,text/plain"})
    void refusesAnotherFormat(String name, String value) {
        Map<String, byte[]> headers = headers();
        headers.put(name, value.getBytes(UTF_8));
        assertThatThrownBy(() -> WireHeaders.parse(headers::get))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageStartingWith("header " + name);
    }

    @Test
    void refusesABodyOfAnotherStream() {
        Map<String, byte[]> headers = headers();
        headers.put("ce_subject", Samples.GRACE.toString().getBytes(UTF_8));
        assertThatThrownBy(() -> codec.decode(WireHeaders.parse(headers::get), codec.encode(event.event())))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("different streams");
    }

    private Map<String, byte[]> headers() {
        return WireHeaders.of(event, codec.typeOf(event.event())).toMap();
    }
}
