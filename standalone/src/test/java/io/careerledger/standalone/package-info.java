/** The whole ledger in one JVM, started, killed and started again. */
@NullMarked
package io.careerledger.standalone;

import org.jspecify.annotations.NullMarked;
