/** Following a topic of one partition from its first record on. */
@NullMarked
package io.careerledger.query.projection.topic;

import org.jspecify.annotations.NullMarked;
