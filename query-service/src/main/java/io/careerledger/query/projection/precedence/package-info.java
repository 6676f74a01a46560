/** Letting the projection go before work that can wait. */
@NullMarked
package io.careerledger.query.projection.precedence;

import org.jspecify.annotations.NullMarked;
