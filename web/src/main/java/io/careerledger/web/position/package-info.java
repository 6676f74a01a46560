/** Positions as clients get them: signed, so that a position is known only by whoever was told it. */
@NullMarked
package io.careerledger.web.position;

import org.jspecify.annotations.NullMarked;
