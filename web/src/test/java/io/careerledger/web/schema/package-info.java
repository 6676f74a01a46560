/** Tests of the package of the same name. */
@NullMarked
package io.careerledger.web.schema;

import org.jspecify.annotations.NullMarked;
