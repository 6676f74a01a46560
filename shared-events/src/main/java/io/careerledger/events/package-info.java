/** The language of the ledger: every fact that can be recorded, as plain values. */
@NullMarked
package io.careerledger.events;

import org.jspecify.annotations.NullMarked;
