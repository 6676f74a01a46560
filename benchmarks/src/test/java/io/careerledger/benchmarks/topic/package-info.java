/** Tests of what generated topics hold. */
@NullMarked
package io.careerledger.benchmarks.topic;

import org.jspecify.annotations.NullMarked;
