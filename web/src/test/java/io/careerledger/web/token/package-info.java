/** Tests of the package of the same name. */
@NullMarked
package io.careerledger.web.token;

import org.jspecify.annotations.NullMarked;
