/** Tells those who watch a person or a team that what they see has moved. */
@NullMarked
package io.careerledger.query.watch;

import org.jspecify.annotations.NullMarked;
