/** One person's history, folded from her events and cut at two dates. */
@NullMarked
package io.careerledger.readiness.career;

import org.jspecify.annotations.NullMarked;
