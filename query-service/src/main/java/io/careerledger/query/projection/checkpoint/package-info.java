/** Where each partition stands, and the fence that lets only its present owner move it. */
@NullMarked
package io.careerledger.query.projection.checkpoint;

import org.jspecify.annotations.NullMarked;
