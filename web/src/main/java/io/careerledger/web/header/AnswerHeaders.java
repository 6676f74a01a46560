package io.careerledger.web.header;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What is personal is kept by nobody on the way and no browser; ladders may be kept and are asked for again. What is an
 * answer and no page of ours may load nothing, and nothing of ours is shown within another's page.
 */
public final class AnswerHeaders implements HeaderWriter {

    private static final String CSP = "Content-Security-Policy";
    private static final String LOADS_NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String LOADS_OURS =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** Of the dashboard: the same for everybody. */
    private static final String FILES = "/app/";

    private AnswerHeaders() {}

    /** Beside the framework's own: no sniffing of types, no frames, and by https only where it came by https. */
    public static void configure(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resources -> resources.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter(new AnswerHeaders());
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        if (isPage(path)) {
            setUnlessSet(response, HttpHeaders.CACHE_CONTROL, "no-cache");
            setUnlessSet(response, CSP, LOADS_OURS);
        } else if (path.startsWith(FILES)) {
            setUnlessSet(response, HttpHeaders.CACHE_CONTROL, "no-cache");
            setUnlessSet(response, CSP, LOADS_NOTHING);
        } else {
            boolean open = path.startsWith("/v1/ladders") || path.startsWith("/v3/");
            response.setHeader(HttpHeaders.CACHE_CONTROL, open ? "private, no-cache" : "no-store");
            setUnlessSet(response, CSP, LOADS_NOTHING);
        }
    }

    private static boolean isPage(String path) {
        return path.startsWith("/swagger-ui") || path.startsWith("/webjars/");
    }

    private static void setUnlessSet(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
