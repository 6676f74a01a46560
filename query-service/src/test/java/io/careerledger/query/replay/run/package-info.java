/** Tests of replays on a real broker and a real database. */
@NullMarked
package io.careerledger.query.replay.run;

import org.jspecify.annotations.NullMarked;
