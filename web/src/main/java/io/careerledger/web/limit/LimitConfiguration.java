package io.careerledger.web.limit;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Limits every body but those of the paths that the property {@code career.streamed-paths} names. */
@Configuration(proxyBeanMethods = false)
public class LimitConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(@Value("${career.streamed-paths:}") Set<String> streamed) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(streamed));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
