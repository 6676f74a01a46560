/** Holds what tests rely on, on whichever servers they run. */
@NullMarked
package io.careerledger.servers;

import org.jspecify.annotations.NullMarked;
