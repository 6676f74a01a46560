/** What views read from: histories, ladders, and rows that are fresh today. */
@NullMarked
package io.careerledger.query.projection.read;

import org.jspecify.annotations.NullMarked;
