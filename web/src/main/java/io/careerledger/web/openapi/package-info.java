/** The OpenAPI document of a service and the page to browse it. */
@NullMarked
package io.careerledger.web.openapi;

import org.jspecify.annotations.NullMarked;
