/** What is tested of the check of the live rows. */
@NullMarked
package io.careerledger.query.replay.reconcile;

import org.jspecify.annotations.NullMarked;
