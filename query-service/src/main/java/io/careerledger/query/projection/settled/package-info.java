/** Telling an answer about the past that holds for ever from one that may still change. */
@NullMarked
package io.careerledger.query.projection.settled;

import org.jspecify.annotations.NullMarked;
