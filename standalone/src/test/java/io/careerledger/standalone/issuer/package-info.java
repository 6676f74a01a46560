/** Tokens of the development issuer are what the services ask for. */
@NullMarked
package io.careerledger.standalone.issuer;

import org.jspecify.annotations.NullMarked;
