/** Requests sent twice are carried out once: the reply is kept in the very transaction that it speaks of. */
@NullMarked
package io.careerledger.command.idempotency;

import org.jspecify.annotations.NullMarked;
