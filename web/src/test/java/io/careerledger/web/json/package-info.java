/** Tests of the package of the same name. */
@NullMarked
package io.careerledger.web.json;

import org.jspecify.annotations.NullMarked;
