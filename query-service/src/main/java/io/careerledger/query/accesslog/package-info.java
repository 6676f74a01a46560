/** Who has seen what of a person. */
@NullMarked
package io.careerledger.query.accesslog;

import org.jspecify.annotations.NullMarked;
