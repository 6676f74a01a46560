package io.careerledger.web.limit;

import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Limits every body but those of the paths that the property {@code career.streamed-paths} names, and how often everyone
 * may ask.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
public class LimitConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(@Value("${career.streamed-paths:}") Set<String> streamed) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(streamed));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    RateLimits rateLimits(RateSettings settings, Clock clock) {
        return new RateLimits(settings, clock);
    }

    @Bean
    RateFilter rateFilter(RateLimits limits, RateSettings settings) {
        return new RateFilter(limits, settings);
    }

    /** It stands among the filters of Spring Security, and nowhere else. */
    @Bean
    FilterRegistrationBean<RateFilter> rateFilterElsewhere(RateFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
