/** What an error looks like to a client (RFC 9457), and how every error becomes one. */
@NullMarked
package io.careerledger.web.problem;

import org.jspecify.annotations.NullMarked;
