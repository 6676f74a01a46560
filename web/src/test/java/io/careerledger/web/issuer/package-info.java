/** A real issuer on the loopback interface, for tests that send real tokens. */
@NullMarked
package io.careerledger.web.issuer;

import org.jspecify.annotations.NullMarked;
