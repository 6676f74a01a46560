/** How much of one request a service takes. */
@NullMarked
package io.careerledger.web.limit;

import org.jspecify.annotations.NullMarked;
