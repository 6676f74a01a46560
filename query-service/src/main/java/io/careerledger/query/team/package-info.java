/** How ready the people of a manager's line are. */
@NullMarked
package io.careerledger.query.team;

import org.jspecify.annotations.NullMarked;
