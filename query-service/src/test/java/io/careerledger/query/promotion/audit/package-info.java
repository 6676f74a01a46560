/** What is tested of exports from the inside. */
@NullMarked
package io.careerledger.query.promotion.audit;

import org.jspecify.annotations.NullMarked;
