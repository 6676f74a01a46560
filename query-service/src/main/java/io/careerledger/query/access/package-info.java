/**
 * Who may see what, for every view: the guard before it, the rows that a list holds, and what is shown of a person's own
 * record to herself.
 */
@NullMarked
package io.careerledger.query.access;

import org.jspecify.annotations.NullMarked;
