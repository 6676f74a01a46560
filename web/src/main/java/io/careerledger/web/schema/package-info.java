/** Bodies judged by the schemas of the OpenAPI document, every fault at once. */
@NullMarked
package io.careerledger.web.schema;

import org.jspecify.annotations.NullMarked;
