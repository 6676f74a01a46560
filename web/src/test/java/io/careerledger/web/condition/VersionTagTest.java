package io.careerledger.web.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTagTest {

    @Test
    void readsWhatItWrote() {
        assertThat(VersionTag.ifMatch(VersionTag.of(17))).hasValue(17L);
    }

    @Test
    void demandsNothingWithoutTheHeaderOrWithAStar() {
        assertThat(VersionTag.ifMatch(null)).isEmpty();
        assertThat(VersionTag.ifMatch(" * ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"17\"", "\"abc\"", "\"0\"", "\"-1\"", "\"017\"", "\"\"", "\"99999999999999999999\""})
    void neverMatchesATagThatIsNoVersion(String header) {
        assertThat(VersionTag.ifMatch(header)).hasValue(VersionTag.NO_VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "", "\"17", "17\"", "\"1\", \"2\"", "w/\"1\"", "\"a\"b\""})
    void refusesWhatIsNoEntityTag(String header) {
        assertThatThrownBy(() -> VersionTag.ifMatch(header))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(400));
    }
}
