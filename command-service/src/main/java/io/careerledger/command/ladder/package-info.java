/** The ladder versions that decisions rest on, and those that the product ships. */
@NullMarked
package io.careerledger.command.ladder;

import org.jspecify.annotations.NullMarked;
