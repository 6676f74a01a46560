package io.careerledger.web.condition;

import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a stream as an entity tag (RFC 9110): {@code "17"} for a person with 17 events. */
public final class VersionTag {

    /** A version that no stream has: what a well-formed tag that is no version of ours stands for. */
    public static final long NO_VERSION = -1;

    private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

    private VersionTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that {@code If-Match} demands; empty without the header or with {@code *}. A weak tag or one that is no
     * version can never match and gives {@link #NO_VERSION}.
     *
     * @throws ProblemException {@code malformed} (400) when the header is not a single entity tag
     */
    public static Optional<Long> ifMatch(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = ENTITY_TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new ProblemException(
                    Problems.malformed("If-Match must be one entity tag in double quotes, such as \"17\", or *."));
        }
        boolean comparable =
                tag.group(1) == null && VERSION.matcher(tag.group(2)).matches();
        return Optional.of(comparable ? Long.parseLong(tag.group(2)) : NO_VERSION);
    }
}
