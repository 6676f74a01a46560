/** The pure part: what arrivals make of a stream, and what a history says as rows. */
@NullMarked
package io.careerledger.query.projection.fold;

import org.jspecify.annotations.NullMarked;
