package io.careerledger.command.api;

import io.careerledger.web.condition.Traceparent;
import io.careerledger.web.condition.VersionTag;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import io.careerledger.web.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the {@link CommandRequest}; the body has been limited before it comes here. */
final class CommandRequestArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class;
    }

    @Override
    public CommandRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return new CommandRequest(
                Caller.of(request),
                request.getInputStream().readAllBytes(),
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                VersionTag.ifMatch(single(request, HttpHeaders.IF_MATCH)).orElse(null),
                single(request, "Idempotency-Key"),
                Traceparent.of(request));
    }

    private static @Nullable String single(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.size() > 1) {
            throw new ProblemException(Problems.malformed("The header " + header + " may be sent once."));
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
