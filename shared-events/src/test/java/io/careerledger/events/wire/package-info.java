/** Shows that what was ever written stays readable, and that nothing else is read. */
@NullMarked
package io.careerledger.events.wire;

import org.jspecify.annotations.NullMarked;
