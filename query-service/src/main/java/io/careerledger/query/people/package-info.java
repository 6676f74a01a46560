/** Who there is and where everybody stands: lists of people, one person, the caller herself. */
@NullMarked
package io.careerledger.query.people;

import org.jspecify.annotations.NullMarked;
