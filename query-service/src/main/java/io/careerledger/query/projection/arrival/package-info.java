/** What comes in from the topic: records read into facts, and those that cannot be. */
@NullMarked
package io.careerledger.query.projection.arrival;

import org.jspecify.annotations.NullMarked;
