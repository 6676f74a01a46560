package io.careerledger.query.replay.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.query.replay.view.Pseudonyms.Of;
import io.careerledger.query.testing.ViewsDatabase;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What stands for whom. */
class PseudonymsTest {

    private static final UUID ADA = UUID.fromString("dab96fd7-6c83-307b-bc51-0f8e004835f9");
    private final Pseudonyms pseudonyms =
            new Pseudonyms("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void areUuidsOfVersion8() {
        UUID pseudonym = pseudonyms.of(Of.PERSON, ADA);

        assertThat(pseudonym.version()).isEqualTo(8);
        assertThat(pseudonym.variant()).isEqualTo(2);
        assertThat(pseudonym).isNotEqualTo(ADA).isEqualTo(pseudonyms.of(Of.PERSON, ADA));
    }

    @Test
    void differByReplayAndByWhatTheyStandFor() {
        Set<UUID> all = new HashSet<>();
        for (Of what : Of.values()) {
            all.add(pseudonyms.of(what, ADA));
            all.add(new Pseudonyms("another key of a replay".getBytes(StandardCharsets.US_ASCII)).of(what, ADA));
        }

        assertThat(all).hasSize(2 * Of.values().length);
    }

    @Test
    void areTheSameInTheDatabase() {
        try (ViewsDatabase database = ViewsDatabase.create()) {
            NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(database.jdbc());
            for (int round = 0; round < 100; round++) {
                UUID id = UUID.randomUUID();
                for (Of what : Of.values()) {
                    Map<String, Object> parameters = new HashMap<>(pseudonyms.parameters());
                    parameters.put("id", id);
                    UUID stored = jdbc.queryForObject(
                            "select " + Pseudonyms.sql(what, "p.id") + " from (select cast(:id as uuid) as id) p",
                            parameters,
                            UUID.class);
                    assertThat(Objects.requireNonNull(stored)).isEqualTo(pseudonyms.of(what, id));
                }
            }
        }
    }

    @Test
    void scoresOfDecisionsComeInStepsWhereThereAreNoNames() {
        Sight nameless = Sight.pseudonymous(new Pseudonyms("a key".getBytes(StandardCharsets.US_ASCII)));

        assertThat(Sight.named().score(33.24854700220833)).isEqualTo(33.24854700220833);
        assertThat(nameless.score(33.24854700220833)).isEqualTo(35);
        assertThat(nameless.score(32.4)).isEqualTo(30);
        assertThat(nameless.score(0.1)).isZero();
    }
}
