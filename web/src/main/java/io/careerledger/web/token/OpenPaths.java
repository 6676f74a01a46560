package io.careerledger.web.token;

import java.util.List;

/** Paths, as patterns of Spring MVC, that a service answers without a token, besides health and OpenAPI. */
public record OpenPaths(List<String> patterns) {

    public OpenPaths {
        patterns = List.copyOf(patterns);
    }
}
