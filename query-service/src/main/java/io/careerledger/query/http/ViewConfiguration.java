package io.careerledger.query.http;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Entity tags for every answer, and known viewers only. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration implements WebMvcConfigurer {

    private static final String VIEWS = "/v1/**";

    /** A person whom the client has just added is known once Min-Position was waited for. */
    private static final int AFTER_WAITING = 1;

    private final KnownViewers viewers;

    ViewConfiguration(KnownViewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ViewerCheck(viewers)).addPathPatterns(VIEWS).order(AFTER_WAITING);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
    }

    /** The tag is a digest of the body, so that the same question with the same answer costs no second transfer. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/v1/*");
        return registration;
    }
}
