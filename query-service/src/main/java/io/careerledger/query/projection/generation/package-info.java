/** Versions of the projected tables side by side: built, swapped in one transaction, dropped. */
@NullMarked
package io.careerledger.query.projection.generation;

import org.jspecify.annotations.NullMarked;
