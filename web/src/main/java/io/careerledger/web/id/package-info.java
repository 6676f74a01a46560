/** Ids that a service makes for what clients create. */
@NullMarked
package io.careerledger.web.id;

import org.jspecify.annotations.NullMarked;
