/** Tests of the HTTP edge as a whole, over real HTTP. */
@NullMarked
package io.careerledger.web.edge;

import org.jspecify.annotations.NullMarked;
