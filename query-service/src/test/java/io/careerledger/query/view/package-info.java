/** The views over real HTTP, on real Kafka and PostgreSQL. */
@NullMarked
package io.careerledger.query.view;

import org.jspecify.annotations.NullMarked;
