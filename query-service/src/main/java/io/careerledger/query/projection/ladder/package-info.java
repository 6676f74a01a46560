/** The ladders' topic: read whole before anything is served, and followed from then on. */
@NullMarked
package io.careerledger.query.projection.ladder;

import org.jspecify.annotations.NullMarked;
