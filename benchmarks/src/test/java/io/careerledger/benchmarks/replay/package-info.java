/** Tests of the benches themselves. */
@NullMarked
package io.careerledger.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
