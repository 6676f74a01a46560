/** Promotion cases: which there are, and which wait for the caller. */
@NullMarked
package io.careerledger.query.promotion;

import org.jspecify.annotations.NullMarked;
