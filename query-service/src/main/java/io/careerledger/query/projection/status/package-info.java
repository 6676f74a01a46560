/** What operators see of the projection, and what they may ask of it. */
@NullMarked
package io.careerledger.query.projection.status;

import org.jspecify.annotations.NullMarked;
