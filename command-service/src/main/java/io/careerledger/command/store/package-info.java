/** The event store: facts in PostgreSQL, appended through Axon's JDBC engine and never changed. */
@NullMarked
package io.careerledger.command.store;

import org.jspecify.annotations.NullMarked;
