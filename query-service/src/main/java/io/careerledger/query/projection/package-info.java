/** The live projection: the owner's loop, and the one transaction in which a poll's records become rows. */
@NullMarked
package io.careerledger.query.projection;

import org.jspecify.annotations.NullMarked;
