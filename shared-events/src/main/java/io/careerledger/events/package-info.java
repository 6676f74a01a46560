/** The facts of a career and of its ladders, with the envelope they travel in. */
@NullMarked
package io.careerledger.events;

import org.jspecify.annotations.NullMarked;
