package io.careerledger.command.api;

import io.careerledger.web.condition.IdempotencyKey;
import io.careerledger.web.condition.SingleHeader;
import io.careerledger.web.condition.Traceparent;
import io.careerledger.web.condition.VersionTag;
import io.careerledger.web.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
                VersionTag.ifMatch(SingleHeader.of(request, HttpHeaders.IF_MATCH))
                        .orElse(null),
                SingleHeader.of(request, IdempotencyKey.HEADER),
                Traceparent.of(request));
    }
}
