/** Every decision on promotion cases, for an auditor to take away. */
@NullMarked
package io.careerledger.query.promotion.audit;

import org.jspecify.annotations.NullMarked;
