package io.careerledger.query.forward;

import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import io.careerledger.web.token.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Passes the paths of command-service on to it with the caller's own token, which a session keeps from the browser; what may
 * be done is decided there. Only the headers that its API knows go over, in either direction.
 */
final class CommandForward extends OncePerRequestFilter {

    private static final String IMPORTS = "/v1/imports";

    private static final List<String> ASKED =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.IF_MATCH, "Idempotency-Key", "traceparent", "tracestate");

    private static final Timeout ANSWER = Timeout.ofSeconds(30);

    /** An import may rest for so long, see command-service. */
    private static final Timeout IMPORT = Timeout.ofMinutes(5);

    private final CommandConnections commands;

    CommandForward(CommandConnections commands) {
        this.commands = commands;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return switch (request.getMethod()) {
            case "POST" -> !(path.equals("/v1/people") || path.startsWith("/v1/people/") || path.equals(IMPORTS));
            case "PUT" -> !path.startsWith("/v1/ladders/");
            default -> true;
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean streamed = request.getRequestURI().equals(IMPORTS);
        // a sender who takes her time takes nobody's place meanwhile
        HttpEntity body = streamed ? new StreamedBody(request.getInputStream(), type(request)) : whole(request);
        if (!commands.places().tryAcquire()) {
            throw new ProblemException(
                    Problems.tooMany("At most " + CommandConnections.MOST + " writes are passed on at once."));
        }
        try {
            new Exchange(commands, streamed ? IMPORT : ANSWER).pass(asked(request, body), response);
        } finally {
            commands.places().release();
        }
    }

    /** Read to its end first, within the limit of bodies: command-service never sees half of it. */
    private static HttpEntity whole(HttpServletRequest request) throws IOException {
        return new ByteArrayEntity(request.getInputStream().readAllBytes(), type(request));
    }

    private static @Nullable ContentType type(HttpServletRequest request) {
        return ContentType.parseLenient(request.getContentType());
    }

    private ClassicHttpRequest asked(HttpServletRequest request, HttpEntity body) {
        ClassicRequestBuilder asked = ClassicRequestBuilder.create(request.getMethod())
                .setUri(commands.placeOf(request))
                .setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + Caller.tokenOf(request))
                .setEntity(body);
        for (String name : ASKED) {
            String value = request.getHeader(name);
            if (value != null) {
                asked.setHeader(name, value);
            }
        }
        return asked.build();
    }
}
