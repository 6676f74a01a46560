package io.careerledger.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The hand-written OpenAPI 3.1 document of a service: what clients read, and what bodies are judged by.
 *
 * @param root the whole document
 */
public record OpenApiDocument(JsonNode root) {

    /** Reads YAML (or JSON, which is YAML); a document that cannot be read stops the start of the service. */
    public static OpenApiDocument read(Resource resource) {
        try (InputStream yaml = resource.getInputStream()) {
            return new OpenApiDocument(YAMLMapper.shared().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException("the OpenAPI document cannot be read: " + resource, e);
        }
    }

    public String json() {
        return root.toString();
    }
}
