/** The aggregates on Axon's own test fixture. */
@NullMarked
package io.careerledger.command.aggregate;

import org.jspecify.annotations.NullMarked;
