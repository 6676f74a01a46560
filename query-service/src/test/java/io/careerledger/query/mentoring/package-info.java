/** The mentoring of a line, against brute force and rule by rule. */
@NullMarked
package io.careerledger.query.mentoring;

import org.jspecify.annotations.NullMarked;
