package io.careerledger.web;

import io.careerledger.web.id.TimeOrderedIds;
import io.careerledger.web.limit.LimitConfiguration;
import io.careerledger.web.openapi.OpenApiConfiguration;
import io.careerledger.web.position.PositionConfiguration;
import io.careerledger.web.problem.ProblemConfiguration;
import io.careerledger.web.token.TokenConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Everything of this module, for a service to {@code @Import}. It needs a {@link java.time.Clock} bean and the properties
 * {@code career.issuer}, {@code career.audience}, {@code career.position-key} and {@code career.openapi}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ProblemConfiguration.class,
    LimitConfiguration.class,
    TokenConfiguration.class,
    OpenApiConfiguration.class,
    PositionConfiguration.class,
    TimeOrderedIds.class
})
public class HttpEdge {}
