/** The consistency boundaries: aggregates that route commands to the rules and fold what follows. */
@NullMarked
package io.careerledger.command.aggregate;

import org.jspecify.annotations.NullMarked;
