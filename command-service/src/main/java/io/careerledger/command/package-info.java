/** The side that decides: commands in, events appended and relayed. */
@NullMarked
package io.careerledger.command;

import org.jspecify.annotations.NullMarked;
