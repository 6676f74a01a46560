package io.careerledger.command.api;

import io.careerledger.command.domain.StreamContended;
import io.careerledger.web.problem.OutageSign;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers ask for a {@link CommandRequest}, and tells contention from a fault. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandRequestArgument());
    }

    /** Other writers were faster too often: nothing is wrong with the request, and it may succeed later. */
    @Bean
    OutageSign contention() {
        return StreamContended.class::isInstance;
    }
}
