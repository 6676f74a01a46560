package io.careerledger.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Names, addresses, links and free text are personal, whose they are is said, and nothing else is hidden. */
class PersonalMarksTest {

    /** Text that is an identifier of the ledger's own, or a label of an organisation and not of a person. */
    private static final Set<String> IN_THE_CLEAR = Set.of(
            "source",
            "ladder",
            "level",
            "team",
            "fromLadder",
            "fromLevel",
            "toLadder",
            "toLevel",
            "targetLevel",
            "competency",
            "competencies",
            "focus",
            "currency",
            "ladderId",
            "ladderHash",
            "hash",
            "id",
            "document");

    private static final Set<Class<?>> FREE = Set.of(String.class, JsonNode.class);

    static List<EventType> types() {
        return new EventCodec().types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void allFreeTextIsMarked(EventType type) {
        assertThat(unmarked(type.payload())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyMarkNamesWhoseDataItIs(EventType type) {
        for (RecordComponent component : type.payload().getRecordComponents()) {
            Personal personal = component.getAnnotation(Personal.class);
            if (personal != null) {
                assertThat(type.payload().getRecordComponents())
                        .filteredOn(other -> other.getName().equals(personal.of()))
                        .singleElement()
                        .extracting(RecordComponent::getType)
                        .isEqualTo(UUID.class);
            }
        }
    }

    /** What a newcomer might forget. */
    record Forgotten(UUID personId, String nickname, List<Link> links, Link marked) {}

    /** A link without a mark. */
    record Link(String url, int rank) {}

    @Test
    void findsTextThatWasForgottenAlsoInsideOfOtherRecords() {
        assertThat(unmarked(Forgotten.class)).containsExactly("nickname", "links.url", "marked.url");
    }

    private static List<String> unmarked(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(Personal.class))
                .flatMap(component -> {
                    Class<?> content = contentOf(component.getGenericType());
                    if (content.isRecord()) {
                        return unmarked(content).stream().map(inner -> component.getName() + "." + inner);
                    }
                    return FREE.contains(content) && !IN_THE_CLEAR.contains(component.getName())
                            ? Stream.of(component.getName())
                            : Stream.empty();
                })
                .toList();
    }

    private static Class<?> contentOf(Type type) {
        return (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
    }
}
