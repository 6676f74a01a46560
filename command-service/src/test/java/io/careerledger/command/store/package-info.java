/** Shows on real PostgreSQL what the store keeps and what it refuses. */
@NullMarked
package io.careerledger.command.store;

import org.jspecify.annotations.NullMarked;
