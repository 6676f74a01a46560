package io.careerledger.command.api;

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

    @Bean
    OutageSign contention() {
        return new Contention();
    }
}
