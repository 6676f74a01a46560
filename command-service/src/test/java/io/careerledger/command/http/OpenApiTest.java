package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.domain.Rule;
import io.careerledger.web.openapi.OpenApiDocument;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;

/** The document says what the service does, and nothing else. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static LedgerService service;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        service = LedgerService.start();
        document = service.bean(OpenApiDocument.class).root();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void describesExactlyTheCallsThatThereAre() {
        assertThat(documented()).isEqualTo(mapped());
    }

    @Test
    void namesEveryProblem() {
        Set<String> named = document.at("/components/schemas/ProblemType/enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        assertThat(named)
                .containsAll(Stream.of(Rule.values())
                        .map(rule -> "/problems/" + rule.slug())
                        .toList());
    }

    @Test
    void isServedAsItIs() {
        LedgerClient hr = service.hr();
        assertThat(hr.send(hr.request("/v3/api-docs").GET()).json()).isEqualTo(document);
    }

    private static Set<String> documented() {
        Set<String> calls = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return calls;
    }

    private static Set<String> mapped() {
        return service.mappings().getHandlerMethods().keySet().stream()
                .flatMap(OpenApiTest::calls)
                .filter(call -> call.contains(" /v1/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> calls(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
    }
}
