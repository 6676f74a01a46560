/** What both services share at the HTTP edge; a service imports {@link io.careerledger.web.HttpEdge}. */
@NullMarked
package io.careerledger.web;

import org.jspecify.annotations.NullMarked;
