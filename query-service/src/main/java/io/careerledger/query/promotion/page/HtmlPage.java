package io.careerledger.query.promotion.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.careerledger.query.promotion.trail.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page from a template: everything a value says is escaped, a name that the model does not have is an error, and the
 * policy of the answer lets nothing run and nothing load; the one style sheet is inside and named by its hash.
 */
public final class HtmlPage {

    private static final String FOLDER = "/pages/";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .nullValue("")
            .withFormatter(Words::of)
            .withCollector(new PageCollector())
            .withLoader(name -> new StringReader(resource(name + ".mustache")));

    private final Template template;
    private final String style;
    private final String policy;

    /** The template of that name, with its style sheet. */
    public HtmlPage(String name) {
        this.template = COMPILER.compile(new StringReader(resource(name + ".mustache")));
        this.style = resource("print.css");
        this.policy =
                "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(Digest.sha256(style))
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** The page for a model, as an answer. */
    public ResponseEntity<String> answer(Object model) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "no-referrer")
                .body(template.execute(Map.of("page", model, "style", style)));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
