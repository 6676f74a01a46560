/** Replays as jobs: what is asked for, how far it is, who works on which part of it, and when it goes. */
@NullMarked
package io.careerledger.query.replay.job;

import org.jspecify.annotations.NullMarked;
