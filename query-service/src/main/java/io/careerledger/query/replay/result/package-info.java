/** What replays have found, row by row: written by partition, read by page. */
@NullMarked
package io.careerledger.query.replay.result;

import org.jspecify.annotations.NullMarked;
