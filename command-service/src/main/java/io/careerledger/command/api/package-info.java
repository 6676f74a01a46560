/** The command HTTP API: what can be sent, how it is read, and what is answered. */
@NullMarked
package io.careerledger.command.api;

import org.jspecify.annotations.NullMarked;
