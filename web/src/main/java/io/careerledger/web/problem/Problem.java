package io.careerledger.web.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not fulfilled, as RFC 9457 has it.
 *
 * @param slug last part of the stable type, as in {@code /problems/two-person-rule}
 * @param title the kind of problem, the same for every occurrence
 * @param status HTTP status, 400 to 599
 * @param detail what is wrong in this occurrence
 * @param faults of the body, all of them; empty when the body is not to blame
 * @param extensions members of this kind of problem alone, in their order
 * @param retryAfter when trying again may succeed; null when it will not by waiting
 */
public record Problem(
        String slug,
        String title,
        int status,
        String detail,
        List<Fault> faults,
        Map<String, Object> extensions,
        @Nullable Duration retryAfter) {

    /** What every type begins with: relative, so that a problem means the same behind any host name. */
    public static final String TYPE_PREFIX = "/problems/";

    /** Slug of the one problem that is neither the request's nor a fault of this service. */
    static final String UNAVAILABLE = "unavailable";

    public Problem {
        faults = List.copyOf(faults);
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    public static Problem of(String slug, int status, String title, String detail) {
        return new Problem(slug, title, status, detail, List.of(), Map.of(), null);
    }

    /** Whether a backing service is away, so that other requests would fare no better. */
    public boolean tellsOfOutage() {
        return slug.equals(UNAVAILABLE);
    }

    public Problem withFaults(List<Fault> found) {
        return new Problem(slug, title, status, detail, found, extensions, retryAfter);
    }

    public Problem retryAfter(Duration pause) {
        return new Problem(slug, title, status, detail, faults, extensions, pause);
    }

    public Problem withExtensions(Map<String, Object> members) {
        return new Problem(slug, title, status, detail, faults, members, retryAfter);
    }

    /** The members of the JSON object, in the order they are written. */
    public Map<String, Object> members(@Nullable String instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPE_PREFIX + slug);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        if (instance != null) {
            members.put("instance", instance);
        }
        if (!faults.isEmpty()) {
            members.put("errors", faults);
        }
        members.putAll(extensions);
        return members;
    }
}
