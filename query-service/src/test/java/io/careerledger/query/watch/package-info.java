/** Listening, over real connections. */
@NullMarked
package io.careerledger.query.watch;

import org.jspecify.annotations.NullMarked;
