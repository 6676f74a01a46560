/** The side that answers: events folded into tables, questions answered from them. */
@NullMarked
package io.careerledger.query;

import org.jspecify.annotations.NullMarked;
