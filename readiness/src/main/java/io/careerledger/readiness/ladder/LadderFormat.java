package io.careerledger.readiness.ladder;

import java.util.regex.Pattern;

/** The formats that a ladder can be read from. */
public enum LadderFormat {
    /** The ladder document of this product as JSON. */
    JSON,
    /** The ladder document of this product as YAML 1.2. */
    YAML,
    /** Markdown whose YAML front matter has topics with criteria by level, as Monzo publishes its frameworks. */
    MONZO_FRONT_MATTER,
    /** YAML with levels, themes and competencies that name one of each, as the Financial Times publishes its job families. */
    FT_JOB_FAMILY;

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\R(?s:.*?)^---[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern TOPICS = Pattern.compile("^topics[ \\t]*:", Pattern.MULTILINE);
    private static final Pattern THEMES = Pattern.compile("^themes[ \\t]*:", Pattern.MULTILINE);

    /**
     * Tells the format from marks that only one format has: an opening brace, front matter with {@code topics}, top-level
     * {@code themes}; any other text is taken for a YAML ladder document. The text need not be valid.
     */
    public static LadderFormat of(String text) {
        if (text.stripLeading().startsWith("{")) {
            return JSON;
        }
        if (FRONT_MATTER.matcher(text).lookingAt() && TOPICS.matcher(text).find()) {
            return MONZO_FRONT_MATTER;
        }
        return THEMES.matcher(text).find() ? FT_JOB_FAMILY : YAML;
    }

    DocumentNode parse(String text) throws MalformedDocument {
        return switch (this) {
            case JSON -> JsonText.parse(text);
            case YAML, FT_JOB_FAMILY -> YamlText.parse(text);
            case MONZO_FRONT_MATTER -> YamlText.parse(frontMatter(text));
        };
    }

    LadderReading bind(DocumentNode root, LadderIdentity identity) {
        return switch (this) {
            case JSON, YAML -> LadderBinding.bind(root, identity);
            case MONZO_FRONT_MATTER -> MonzoFramework.bind(root, identity);
            case FT_JOB_FAMILY -> FtJobFamily.bind(root, identity);
        };
    }

    /** From the opening delimiter, itself valid YAML, so that lines count as in the file, up to the closing one. */
    private static String frontMatter(String text) throws MalformedDocument {
        var matcher = FRONT_MATTER.matcher(text);
        if (!matcher.lookingAt()) {
            throw new MalformedDocument("front matter between two lines of --- is expected", new TextPosition(1, 1));
        }
        return text.substring(0, text.lastIndexOf("---", matcher.end()));
    }
}
