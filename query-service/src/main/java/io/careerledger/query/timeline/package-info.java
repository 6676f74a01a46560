/** Every fact about a person, newest first. */
@NullMarked
package io.careerledger.query.timeline;

import org.jspecify.annotations.NullMarked;
