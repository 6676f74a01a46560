package io.careerledger.web.openapi;

import io.careerledger.web.schema.BodySchemas;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;

/** Loads the document that the property {@code career.openapi} names. */
@Configuration(proxyBeanMethods = false)
@Import(OpenApiController.class)
public class OpenApiConfiguration {

    @Bean
    OpenApiDocument openApiDocument(@Value("${career.openapi}") Resource resource) {
        return OpenApiDocument.read(resource);
    }

    @Bean
    BodySchemas bodySchemas(OpenApiDocument document) {
        return new BodySchemas(document.root());
    }
}
