/** The whole ledger in one JVM, for trying and for small teams. */
@NullMarked
package io.careerledger.standalone;

import org.jspecify.annotations.NullMarked;
