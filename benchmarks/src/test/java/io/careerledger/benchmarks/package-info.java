/** Tests of the benchmarks themselves, on small topics. */
@NullMarked
package io.careerledger.benchmarks;

import org.jspecify.annotations.NullMarked;
