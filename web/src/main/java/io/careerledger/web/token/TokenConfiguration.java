package io.careerledger.web.token;

import io.careerledger.web.header.AnswerHeaders;
import io.careerledger.web.limit.RateFilter;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemWriter;
import io.careerledger.web.problem.Problems;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A bearer token on everything but health, OpenAPI and what a service opens by {@link OpenPaths}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties({TokenSettings.class, ClaimSettings.class})
public class TokenConfiguration {

    private static final List<String> ALWAYS_OPEN = List.of(
            "/actuator/health/**",
            "/v3/api-docs",
            "/swagger-ui/**",
            "/swagger-ui.html",
            "/webjars/swagger-ui/**",
            "/error");

    @Bean
    JwtDecoder jwtDecoder(TokenSettings settings, Clock clock) {
        return new IssuerTokens(settings, clock);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            JwtDecoder decoder,
            ClaimSettings claims,
            ProblemWriter writer,
            RateFilter rates,
            ObjectProvider<OpenPaths> opened,
            ObjectProvider<BearerTokenResolver> resolver)
            throws Exception {
        String[] open = Stream.concat(
                        ALWAYS_OPEN.stream(), opened.orderedStream().flatMap(paths -> paths.patterns().stream()))
                .toArray(String[]::new);
        AuthenticationEntryPoint entryPoint = unauthenticated(writer);
        AccessDeniedHandler denied = (request, response, e) ->
                writer.write(Problems.forbidden("The caller may not do this."), request, response);
        CallerClaims reading = new CallerClaims(claims);
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AnswerHeaders::configure)
                .addFilterAfter(rates, AuthorizationFilter.class)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rules ->
                        rules.requestMatchers(open).permitAll().anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder)
                                .jwtAuthenticationConverter(token -> new CallerToken(token, reading.callerOf(token))))
                        .bearerTokenResolver(resolver.getIfAvailable(HeaderToken::new))
                        .authenticationEntryPoint(entryPoint)
                        .accessDeniedHandler(denied))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
                .build();
    }

    private static AuthenticationEntryPoint unauthenticated(ProblemWriter writer) {
        return (request, response, e) -> {
            boolean carried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            Problem problem = Problems.unauthenticated(
                    carried
                            ? "The token is not valid: its signature, algorithm, type, issuer, audience or time is wrong."
                            : "The request carries no bearer token.");
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"career-ledger\"" + (carried ? ", error=\"invalid_token\"" : ""));
            writer.write(problem, request, response);
        };
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
