/** The commands of {@code ./career} that talk to a ledger over HTTP, as any client would. */
@NullMarked
package io.careerledger.standalone.client;

import org.jspecify.annotations.NullMarked;
