/** What a request's headers say beside its body: the version it expects, the trace it belongs to. */
@NullMarked
package io.careerledger.web.condition;

import org.jspecify.annotations.NullMarked;
