/** Topics of any size, made without a command service: the same size gives the same events. */
@NullMarked
package io.careerledger.benchmarks.topic;

import org.jspecify.annotations.NullMarked;
