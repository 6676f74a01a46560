/** As whom a caller acts, and whether she may write at all. */
@NullMarked
package io.careerledger.command.actor;

import org.jspecify.annotations.NullMarked;
