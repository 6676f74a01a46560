/** The projection on a real broker and a real database. */
@NullMarked
package io.careerledger.query.projection;

import org.jspecify.annotations.NullMarked;
