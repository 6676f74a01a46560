/** Pages that stand alone, for people to read, print and keep. */
@NullMarked
package io.careerledger.query.promotion.page;

import org.jspecify.annotations.NullMarked;
