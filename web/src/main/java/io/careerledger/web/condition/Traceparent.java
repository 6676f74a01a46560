package io.careerledger.web.condition;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of a request. */
public final class Traceparent {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private Traceparent() {}

    /** Null without one; one that is not well formed is ignored, as the recommendation demands. */
    public static @Nullable String of(HttpServletRequest request) {
        String header = request.getHeader("traceparent");
        return header != null && FORM.matcher(header).matches() ? header : null;
    }
}
