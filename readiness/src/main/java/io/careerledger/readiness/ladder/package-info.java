/** Ladder documents: read, judged, imported, hashed, compared and kept by version. */
@NullMarked
package io.careerledger.readiness.ladder;

import org.jspecify.annotations.NullMarked;
