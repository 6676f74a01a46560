/** A fictitious product organisation with years of dated history, made the same way every time and sent as imports. */
@NullMarked
package io.careerledger.standalone.demo;

import org.jspecify.annotations.NullMarked;
