/** A person's portfolio of results, with what stakeholders said of each. */
@NullMarked
package io.careerledger.query.outcome;

import org.jspecify.annotations.NullMarked;
