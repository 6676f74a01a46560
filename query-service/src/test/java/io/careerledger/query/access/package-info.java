/** Tests of who sees what over HTTP. */
@NullMarked
package io.careerledger.query.access;

import org.jspecify.annotations.NullMarked;
