package io.careerledger.web.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.web.json.StrictJson;
import io.careerledger.web.openapi.OpenApiDocument;
import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class BodySchemaTest {

    private static final BodySchemas SCHEMAS = new BodySchemas(
            OpenApiDocument.read(new ClassPathResource("probe-openapi.yaml")).root());
    private static final BodySchema PROBE = SCHEMAS.named("Probe");

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(faults("""
                {"name": " ", "day": "2024-02-30", "id": "nope", "rating": 3.5, "x/y": 1,
                 "benefit": {"amount": 3, "z": null, "currency": "usd"}, "tags": [], "kind": "THREE"}
                """))
                .containsExactly(
                        new Fault("/benefit/amount", "must be an amount as text"),
                        new Fault(
                                "/benefit/currency", "must be a currency code of ISO 4217 in upper case, such as USD"),
                        new Fault("/benefit/z", "is not a known field"),
                        new Fault("/day", "must be a date as YYYY-MM-DD"),
                        new Fault("/id", "must be a UUID"),
                        new Fault("/kind", "must be one of ONE, TWO"),
                        new Fault("/name", "must be a name of 1 to 5 characters, not only blanks"),
                        new Fault("/rating", "must be a whole number from 1 to 5"),
                        new Fault("/tags", "must be a list of 1 to 3 items"),
                        new Fault("/x~1y", "is not a known field"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"a","day":"2024-02-29"}                                    | /rating     | is required
            {"name":"a","day":"2024-02-29","rating":0}                         | /rating     | must be a whole number from 1 to 5
            {"name":"a","day":"2024-02-29","rating":6}                         | /rating     | must be a whole number from 1 to 5
            {"name":"a","day":"2024-02-29","rating":"3"}                       | /rating     | must be a whole number from 1 to 5
            {"name":"a","day":"2024-02-29","rating":null}                      | /rating     | must be a whole number from 1 to 5
            {"name":"a","day":"2024-02-29","rating":1,"share":0}               | /share      | must be a number above 0 and at most 1
            {"name":"a","day":"2024-02-29","rating":1,"share":1.2}             | /share      | must be a number above 0 and at most 1
            {"name":"a","day":"2024-02-29","rating":1,"done":"yes"}            | /done       | must be true or false
            {"name":"a","day":"2024-02-29","rating":1,"benefit":[]}            | /benefit    | must be an object
            {"name":"a","day":"2024-02-29","rating":1,"tags":["a","b","a"]}    | /tags       | must not have the same item twice
            {"name":"a","day":"2024-02-29","rating":1,"source":"abcd","externalId":"1"} | /source | must be text of at most 3 characters
            {"name":"a","day":"2024-02-29","rating":1,"source":"abc"}          | /externalId | is required together with 'source'
            {"name":"a","day":"2024-02-29","rating":1,"kind":"TWO"}            | /done       | is required
            {"name":"a","day":"29.02.2024","rating":1}                         | /day        | must be a date as YYYY-MM-DD
            {"name":"a","day":"2024-02-29","rating":1e1000000000}              | /rating     | must be a number below 10^18 with at most 18 decimals
            {"name":"a","day":"2024-02-29","rating":123456789012345678901234}  | /rating     | must be a number below 10^18 with at most 18 decimals
            {"name":"\\u0000a","day":"2024-02-29","rating":1}                  | /name       | must not contain the character NUL
            {"name":"a\\ud800","day":"2024-02-29","rating":1}                  | /name       | must not contain half of a surrogate pair
            """)
    void saysWhatTheValueMustBe(String body, String pointer, String detail) {
        assertThat(faults(body)).containsExactly(new Fault(pointer, detail));
    }

    @Test
    void tellsOtherFaultsBesideNumbersBeyondMeasure() {
        assertThat(faults("{\"name\":\"a\",\"rating\":1e99,\"more\":1}"))
                .extracting(Fault::pointer)
                .containsExactly("/day", "/more", "/rating");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"a","day":"2024-02-29","rating":1}
            {"name":"abcde","day":"2024-02-29","rating":5,"share":1,"tags":["a","b","c"],"kind":"TWO","done":false}
            {"name":"a","day":"2024-02-29","rating":3.0,"share":0.000000000000000001,"benefit":{"amount":"1","currency":"EUR"}}
            {"name":"a","day":"2024-02-29","rating":1,"id":"0198C0AE-0000-7000-8000-000000000001"}
            {"name":"\\ud83d\\ude00","day":"2024-02-29","rating":1}
            """)
    void acceptsWhatTheSchemaAllows(String body) {
        assertThat(faults(body)).isEmpty();
    }

    @Test
    void raisesAValidationProblemWithTheFaults() {
        assertThatThrownBy(() -> PROBE.check(StrictJson.read("[]")))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().status()).isEqualTo(422);
                    assertThat(e.problem().slug()).isEqualTo("validation");
                    assertThat(e.problem().faults()).containsExactly(new Fault("", "must be an object"));
                });
    }

    @Test
    void knowsOnlySchemasOfTheDocument() {
        assertThatThrownBy(() -> SCHEMAS.named("Missing")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Fault> faults(String body) {
        return PROBE.faultsOf(StrictJson.read(body));
    }
}
