/** The rubrics: which versions there are, what they say and how they differ. */
@NullMarked
package io.careerledger.query.ladder;

import org.jspecify.annotations.NullMarked;
