/** How fast a topic can be read at all, and how much memory is held meanwhile. */
@NullMarked
package io.careerledger.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
