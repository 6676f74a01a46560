/** Commands sent to real stores. */
@NullMarked
package io.careerledger.command.dispatch;

import org.jspecify.annotations.NullMarked;
