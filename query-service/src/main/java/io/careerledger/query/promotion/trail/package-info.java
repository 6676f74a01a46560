/** One promotion case as the stream of its subject tells it, for whatever shows it. */
@NullMarked
package io.careerledger.query.promotion.trail;

import org.jspecify.annotations.NullMarked;
