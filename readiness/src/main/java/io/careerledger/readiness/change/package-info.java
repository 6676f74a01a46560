/** How a score moves, between two days and between two states of knowledge, and what moved it. */
@NullMarked
package io.careerledger.readiness.change;

import org.jspecify.annotations.NullMarked;
