/** A small OpenID Connect provider for development: it signs tokens for whoever holds the local secret. */
@NullMarked
package io.careerledger.standalone.issuer;

import org.jspecify.annotations.NullMarked;
