/** Who helps whom in a manager's line, who could, and what it goes with. */
@NullMarked
package io.careerledger.query.mentoring;

import org.jspecify.annotations.NullMarked;
