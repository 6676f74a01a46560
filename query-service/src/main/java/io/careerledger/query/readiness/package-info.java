/** How ready a person is for a level, and why. */
@NullMarked
package io.careerledger.query.readiness;

import org.jspecify.annotations.NullMarked;
