package io.careerledger.query.dashboard;

import io.careerledger.web.token.OpenPaths;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves one page at every path of the dashboard and its files beside it. Which page it becomes, scripts say from the path
 * ({@code router.js}, which has the same list).
 */
@Configuration(proxyBeanMethods = false)
class DashboardConfiguration implements WebMvcConfigurer {

    private static final List<String> PAGES = List.of(
            "/",
            "/team/**",
            "/people/**",
            "/mentorship/**",
            "/promotions/**",
            "/inbox/**",
            "/calibration/**",
            "/audit/**",
            "/ladders/**");

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    /** No script, style or request but of this origin, none within the page, and markup from templates only. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types lit-html";

    private final DashboardFiles files = DashboardFiles.builtIn();

    @Bean
    OpenPaths dashboardPaths() {
        return new OpenPaths(Stream.concat(PAGES.stream(), Stream.of("/app/**")).toList());
    }

    @Bean
    RouterFunction<ServerResponse> dashboardPages() {
        RequestPredicate pages = PAGES.stream()
                .map(RequestPredicates::GET)
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return RouterFunctions.route(
                pages,
                request -> ServerResponse.ok()
                        .contentType(HTML)
                        .header("Content-Security-Policy", POLICY)
                        .body(files.shell()));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(files.base() + "/**")
                .addResourceLocations(files.location())
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
    }
}
