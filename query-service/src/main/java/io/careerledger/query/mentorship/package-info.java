/** Whom a person mentors, and who mentors her. */
@NullMarked
package io.careerledger.query.mentorship;

import org.jspecify.annotations.NullMarked;
