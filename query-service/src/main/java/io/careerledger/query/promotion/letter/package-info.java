/** What an employee is told about the decision in her case. */
@NullMarked
package io.careerledger.query.promotion.letter;

import org.jspecify.annotations.NullMarked;
