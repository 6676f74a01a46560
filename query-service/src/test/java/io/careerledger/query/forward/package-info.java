/** Tests of passing writes on. */
@NullMarked
package io.careerledger.query.forward;

import org.jspecify.annotations.NullMarked;
