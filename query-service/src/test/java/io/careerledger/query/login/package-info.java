/** Tests of logging in with a browser. */
@NullMarked
package io.careerledger.query.login;

import org.jspecify.annotations.NullMarked;
