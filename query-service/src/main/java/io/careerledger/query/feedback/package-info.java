/** What the caller is asked about others. */
@NullMarked
package io.careerledger.query.feedback;

import org.jspecify.annotations.NullMarked;
