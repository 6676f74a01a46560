/** How ready a person was, step by step, and what moved her score in between. */
@NullMarked
package io.careerledger.query.progress;

import org.jspecify.annotations.NullMarked;
