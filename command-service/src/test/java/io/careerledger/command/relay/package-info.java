/** Shows on real PostgreSQL and real Kafka that the relay neither skips nor reorders, whatever happens to it. */
@NullMarked
package io.careerledger.command.relay;

import org.jspecify.annotations.NullMarked;
