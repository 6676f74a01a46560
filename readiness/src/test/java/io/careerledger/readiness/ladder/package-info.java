/** The rules of ladder documents. */
@NullMarked
package io.careerledger.readiness.ladder;

import org.jspecify.annotations.NullMarked;
