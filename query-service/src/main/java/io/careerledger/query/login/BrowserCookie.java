package io.careerledger.query.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie that scripts cannot read, other sites cannot make a browser send with anything but a link, and that by https goes
 * to this host only.
 */
record BrowserCookie(String name, boolean secure) {

    static BrowserCookie session(LoginSettings settings) {
        return named("career-session", settings);
    }

    static BrowserCookie pendingLogin(LoginSettings settings) {
        return named("career-login", settings);
    }

    private static BrowserCookie named(String name, LoginSettings settings) {
        return new BrowserCookie(settings.isSecure() ? "__Host-" + name : name, settings.isSecure());
    }

    Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    void set(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    void remove(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }
}
