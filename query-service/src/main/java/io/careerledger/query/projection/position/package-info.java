/** Reading one's own writes: waiting until the streams of given positions are applied. */
@NullMarked
package io.careerledger.query.projection.position;

import org.jspecify.annotations.NullMarked;
