/** The live readiness rows held against a replay of the topic up to where they stand. */
@NullMarked
package io.careerledger.query.replay.reconcile;

import org.jspecify.annotations.NullMarked;
