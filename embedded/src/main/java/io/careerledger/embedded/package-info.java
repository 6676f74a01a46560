/** The servers the ledger needs, real PostgreSQL and a real Kafka broker, started from inside a JVM. */
@NullMarked
package io.careerledger.embedded;

import org.jspecify.annotations.NullMarked;
