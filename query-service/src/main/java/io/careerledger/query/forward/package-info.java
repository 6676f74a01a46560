/** Passes writes on to command-service, so that a browser needs to know one origin only. */
@NullMarked
package io.careerledger.query.forward;

import org.jspecify.annotations.NullMarked;
