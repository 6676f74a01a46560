package io.careerledger.query.login;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths that lead nowhere but to this service, for going on there after a login. */
final class OwnPath {

    private static final int MAX_CHARS = 1_000;

    /** One slash and no second: browsers read two, also written backwards, as another host. */
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>]]*");

    private OwnPath() {}

    static Optional<String> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(path -> path.length() <= MAX_CHARS)
                .filter(path -> PATH.matcher(path).matches());
    }
}
