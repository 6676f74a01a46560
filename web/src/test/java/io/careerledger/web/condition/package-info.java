/** Tests of the package of the same name. */
@NullMarked
package io.careerledger.web.condition;

import org.jspecify.annotations.NullMarked;
