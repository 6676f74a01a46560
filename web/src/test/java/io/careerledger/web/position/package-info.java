/** Tests of signed positions. */
@NullMarked
package io.careerledger.web.position;

import org.jspecify.annotations.NullMarked;
