/** The replay beside what bounds it: a large topic, a heap of 1 GiB, scenarios and workers. */
@NullMarked
package io.careerledger.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
