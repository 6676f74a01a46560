package io.careerledger.standalone.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The issuer as a small web application: metadata, public keys, tokens, and a form to log in and out, and nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class IssuerConfiguration {

    /** RFC 9068: says that a token opens doors and is no identity token. */
    private static final String ACCESS_TOKEN = "at+jwt";

    @Bean
    @Order(1)
    SecurityFilterChain issuerEndpoints(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        "/oauth2/token", "/oauth2/jwks", "/.well-known/**", "/oauth2/authorize", "/connect/logout")
                .oauth2AuthorizationServer(server -> server.oidc(oidc -> {}))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"),
                                PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize"))
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), AnyRequestMatcher.INSTANCE))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain loginForm(HttpSecurity http, LoginPage page) throws Exception {
        return http.securityMatcher("/login")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/login").failureHandler(page))
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The library brings further endpoints, for grants that are not given here. */
    @Bean
    @Order(3)
    SecurityFilterChain nothingElse(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    RegisteredClientRepository clients(IssuerKeys keys, IssuerIdentity identity) {
        return new IssuerClients(keys, identity);
    }

    /** Whoever knows the one password may be anybody. */
    @Bean
    UserDetailsService users(IssuerKeys keys) {
        return name -> IssuerUser.named(name)
                .map(user -> User.withUsername(user.name())
                        .password(SecretComparison.encoded(keys.password()))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no such user"));
    }

    @Bean
    FilterRegistrationBean<FailedTries> failedTries() {
        var registration = new FilterRegistrationBean<>(new FailedTries());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    LoginPage loginPage() {
        return new LoginPage();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new RecentLogins();
    }

    @Bean
    PasswordEncoder secretComparison() {
        return new SecretComparison();
    }

    @Bean
    JWKSource<SecurityContext> publishedKeys(IssuerKeys keys) {
        return new ImmutableJWKSet<>(new JWKSet(keys.signingKey()));
    }

    /** For the endpoints of OpenID Connect that are asked with a token of this issuer. */
    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings issuerSettings(IssuerIdentity identity) {
        return AuthorizationServerSettings.builder().issuer(identity.url()).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(IssuerIdentity identity) {
        return context -> {
            if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                return;
            }
            Authentication principal = context.getPrincipal();
            IssuerUser user = IssuerUser.named(Objects.requireNonNull(principal).getName())
                    .orElseThrow();
            context.getJwsHeader().algorithm(SignatureAlgorithm.RS256).type(ACCESS_TOKEN);
            context.getClaims()
                    .subject(user.name())
                    .audience(List.of(identity.audience()))
                    .claim("roles", user.roles());
            if (user.email() != null) {
                context.getClaims().claim("email", user.email()).claim("email_verified", true);
            }
        };
    }
}
