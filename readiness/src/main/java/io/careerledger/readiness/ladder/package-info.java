/** Ladder documents: reading, checking, hashing and comparing what is expected of each level. */
@NullMarked
package io.careerledger.readiness.ladder;

import org.jspecify.annotations.NullMarked;
