/** Starts, kills and starts again the embedded servers. */
@NullMarked
package io.careerledger.embedded;

import org.jspecify.annotations.NullMarked;
