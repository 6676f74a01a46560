/** Who calls: bearer tokens checked for issuer, audience, algorithm, type and expiry. */
@NullMarked
package io.careerledger.web.token;

import org.jspecify.annotations.NullMarked;
