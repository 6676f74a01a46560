package io.careerledger.readiness.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.readiness.ladder.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

class ResultHashTest {

    /** So that anybody can check a digest with any implementation of RFC 8785. */
    @Test
    void arraysAreCanonicalJson() {
        Random random = new Random(1);
        for (int trial = 0; trial < 500; trial++) {
            ArrayNode expected = JsonNodeFactory.instance.arrayNode();
            CanonicalArray written = new CanonicalArray();
            for (int item = 0; item < 8; item++) {
                double number = Math.abs(Double.longBitsToDouble(random.nextLong() & 0x43ffffffffffffffL));
                String text = random.ints(5, 0, 0x300)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                expected.add(number)
                        .add(text)
                        .addNull()
                        .add(item)
                        .add(true)
                        .addArray()
                        .add(text);
                written.add(number)
                        .add(text)
                        .add((String) null)
                        .add((Integer) item)
                        .add(Boolean.TRUE)
                        .open()
                        .add(text)
                        .close();
            }

            assertThat(written.toString()).isEqualTo(new String(CanonicalJson.bytes(expected), StandardCharsets.UTF_8));
            assertThat(written.digest().toString()).isEqualTo(CanonicalJson.sha256(expected));
        }
    }

    @Test
    void digestsSurviveBeingStored() {
        Digest digest = new CanonicalArray().add("a").digest();

        assertThat(Digest.of(digest.bytes())).isEqualTo(digest);
        assertThatThrownBy(() -> Digest.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void peopleComeBeforeDecisions() {
        Digest digest = new CanonicalArray().digest();
        ResultHash hash = new ResultHash().addPerson(digest).addDecision(digest);

        assertThatThrownBy(() -> hash.addPerson(digest)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theHashOfNothingIsThatOfNoBytes() {
        assertThat(new ResultHash().finish())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
