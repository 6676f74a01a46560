/** Conditional requests: entity tags that carry a stream's version. */
@NullMarked
package io.careerledger.web.condition;

import org.jspecify.annotations.NullMarked;
