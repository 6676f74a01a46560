package io.careerledger.query.login;

import io.careerledger.query.projection.database.DatabaseLogins;
import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.web.header.AnswerHeaders;
import io.careerledger.web.limit.RateLimits;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemWriter;
import io.careerledger.web.token.TokenSettings;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Puts the login together, where a client of the provider is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(LoginIsConfigured.class)
@EnableConfigurationProperties(LoginSettings.class)
class LoginConfiguration {

    @Bean
    Seal seal(LoginSettings settings) {
        return new Seal(settings.key());
    }

    @Bean
    Provider loginProvider(TokenSettings tokens, LoginSettings settings) {
        return new Provider(tokens, settings);
    }

    @Bean
    Sessions sessions(ServiceDatabase database, DatabaseLogins logins, Seal seal, LoginSettings settings, Clock clock) {
        Flyway.configure()
                .dataSource(
                        logins.owner().url(),
                        logins.owner().user(),
                        logins.owner().password())
                .locations("classpath:db/query/session")
                .schemas("session")
                .load()
                .migrate();
        return new Sessions(database.connections(), seal, settings.idle(), settings.life(), clock);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(Clock clock) {
        return new IdTokens(clock);
    }

    @Bean
    BearerTokenResolver sessionToken(
            LoginSettings settings, Sessions sessions, Provider provider, JwtDecoder decoder, Clock clock) {
        return new SessionToken(
                BrowserCookie.session(settings),
                new Renewal(sessions, provider, TokenEndpoint.renewals(), decoder, clock),
                origin(settings));
    }

    @Bean
    @Order(1)
    SecurityFilterChain loginPages(
            HttpSecurity http,
            LoginSettings settings,
            Provider provider,
            Sessions sessions,
            Seal seal,
            JwtDecoder decoder,
            RateLimits rates,
            ProblemWriter writer,
            Clock clock)
            throws Exception {
        BrowserCookie cookie = BrowserCookie.session(settings);
        LoginPages pages = new LoginPages(provider, sessions, cookie, origin(settings), rates);
        PendingLogins pending = new PendingLogins(BrowserCookie.pendingLogin(settings), seal, clock);
        return http.securityMatcher("/login/**", "/logout", "/oauth2/**")
                .headers(AnswerHeaders::configure)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .addFilterBefore(pages, OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(new LoginEnd(sessions, cookie, settings, decoder))
                        .loginPage("/login")
                        .authorizationEndpoint(begin -> begin.authorizationRequestRepository(pending))
                        .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(TokenEndpoint.codes()))
                        .userInfoEndpoint(user ->
                                user.oidcUserService(asked -> new DefaultOidcUser(List.of(), asked.getIdToken())))
                        .successHandler(goOn(settings))
                        .failureHandler(failed(writer)))
                .build();
    }

    private static SameOrigin origin(LoginSettings settings) {
        return new SameOrigin(settings.publicUrl().toString());
    }

    private static AuthenticationSuccessHandler goOn(LoginSettings settings) {
        return (request, response, user) -> {
            Object path = Objects.requireNonNullElse(request.getAttribute(PendingLogins.RETURN_TO), settings.landing());
            response.sendRedirect(settings.publicUrl() + path.toString());
        };
    }

    private static AuthenticationFailureHandler failed(ProblemWriter writer) {
        return (request, response, e) -> writer.write(
                Problem.of(
                        "login-failed",
                        401,
                        "The login did not succeed",
                        "It was refused, took longer than ten minutes, or was begun in another browser; /login begins anew."),
                request,
                response);
    }
}
