/** What is expected of each level, what one person has shown, and how the two compare. */
@NullMarked
package io.careerledger.readiness;

import org.jspecify.annotations.NullMarked;
