/**
 * Calibration by replay: one history judged by the ladder in force and by other rubrics, side by side.
 *
 * <p>Pure. A {@code ReplayQuestion} with its {@code Scenario}s is asked of one person after another; the
 * {@code PersonAnswer}s are gathered in a {@code Tally}, which gives the same {@code Summary} and hash whatever parts the
 * people came in.
 */
@NullMarked
package io.careerledger.readiness.replay;

import org.jspecify.annotations.NullMarked;
