/** Logging in with a browser: authorization code with PKCE, and the session that keeps the tokens on this side. */
@NullMarked
package io.careerledger.query.login;

import org.jspecify.annotations.NullMarked;
