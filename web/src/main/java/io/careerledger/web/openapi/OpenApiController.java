package io.careerledger.web.openapi;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the OpenAPI document, and sends browsers to the page that shows it. */
@RestController
class OpenApiController {

    private final String json;

    OpenApiController(OpenApiDocument document) {
        this.json = document.json();
    }

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    String document() {
        return json;
    }

    @GetMapping({"/swagger-ui", "/swagger-ui/", "/swagger-ui.html"})
    ResponseEntity<Void> page() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "/swagger-ui/index.html")
                .build();
    }
}
