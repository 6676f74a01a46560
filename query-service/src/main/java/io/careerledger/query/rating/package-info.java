/** Every rating that a person was given, and which of them count. */
@NullMarked
package io.careerledger.query.rating;

import org.jspecify.annotations.NullMarked;
