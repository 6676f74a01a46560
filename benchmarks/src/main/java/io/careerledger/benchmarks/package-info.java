/** What is claimed about speed and memory, measured beside the limits that bound it. */
@NullMarked
package io.careerledger.benchmarks;

import org.jspecify.annotations.NullMarked;
