/** Tests of the package of the same name. */
@NullMarked
package io.careerledger.web.problem;

import org.jspecify.annotations.NullMarked;
