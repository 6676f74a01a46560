/** Running a replay: the cut, the reading of the topics up to it, the fold, and the finish. */
@NullMarked
package io.careerledger.query.replay.run;

import org.jspecify.annotations.NullMarked;
