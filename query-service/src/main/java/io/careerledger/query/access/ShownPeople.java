package io.careerledger.query.access;

import io.careerledger.access.View;
import io.careerledger.query.http.Viewer;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Of whom an answer about many people tells: a view says so, and they are on record once its snapshot is read and before
 * anything of the answer is written. That way no request holds two connections.
 */
@RestControllerAdvice
public class ShownPeople implements ResponseBodyAdvice<Object> {

    private static final String SHOWN = ShownPeople.class.getName();

    private final AccessLog log;

    ShownPeople(AccessLog log) {
        this.log = log;
    }

    private record Shown(UUID viewer, View view, Set<UUID> people) {}

    /** The answer of the current request tells the viewer of these people. */
    public void are(Viewer viewer, View view, Collection<UUID> people) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(SHOWN, new Shown(viewer.id(), view, Set.copyOf(people)), RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        RequestAttributes attributes = RequestContextHolder.currentRequestAttributes();
        if (attributes.getAttribute(SHOWN, RequestAttributes.SCOPE_REQUEST) instanceof Shown shown) {
            attributes.removeAttribute(SHOWN, RequestAttributes.SCOPE_REQUEST);
            log.recordAll(shown.viewer(), shown.view(), shown.people());
        }
        return body;
    }
}
