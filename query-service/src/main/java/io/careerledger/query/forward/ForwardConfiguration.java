package io.careerledger.query.forward;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Forwards where it is configured to whom. */
@Configuration(proxyBeanMethods = false)
@Conditional(CommandsAreElsewhere.class)
class ForwardConfiguration {

    /** Behind the token check and the rates, and before everything that is for answers of this service. */
    private static final int ORDER = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

    @Bean
    CommandConnections commandConnections(@Value("${career.command-url}") URI commands) {
        return CommandConnections.to(commands);
    }

    @Bean
    FilterRegistrationBean<CommandForward> commandForward(CommandConnections commands) {
        var registration = new FilterRegistrationBean<>(new CommandForward(commands));
        registration.addUrlPatterns("/v1/*");
        registration.setOrder(ORDER);
        return registration;
    }
}
