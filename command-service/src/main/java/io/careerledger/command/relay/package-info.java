/** The relay: publishes every fact of the store to Kafka, in the order of the store, losing none. */
@NullMarked
package io.careerledger.command.relay;

import org.jspecify.annotations.NullMarked;
