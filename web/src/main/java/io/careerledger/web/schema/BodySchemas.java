package io.careerledger.web.schema;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The component schemas of one OpenAPI document, by name. */
public final class BodySchemas {

    private static final String BASE = "https://careerledger.io/openapi";
    private static final String COMPONENTS = "/components/schemas/";

    private final JsonNode document;
    private final SchemaRegistry registry;

    public BodySchemas(JsonNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDialect(
                dialect(),
                builder -> builder.schemas(Map.of(BASE, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .pathType(PathType.JSON_POINTER)
                                .build()));
    }

    /**
     * The schema {@code #/components/schemas/<name>}.
     *
     * @throws IllegalArgumentException when the document has none of that name
     */
    public BodySchema named(String name) {
        if (document.at(COMPONENTS + name).isMissingNode()) {
            throw new IllegalArgumentException("the OpenAPI document has no schema " + name);
        }
        return new BodySchema(registry.getSchema(SchemaLocation.of(BASE + "#" + COMPONENTS + name)), document);
    }

    private static Dialect dialect() {
        return Dialect.builder(Dialects.getOpenApi31())
                .keyword(new NonValidationKeyword(FaultWording.OWN_WORDS))
                .format(new CurrencyFormat())
                .build();
    }
}
