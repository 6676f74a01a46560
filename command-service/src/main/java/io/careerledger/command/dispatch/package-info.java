/** Brings commands to their aggregates: one transaction, one round of appends, one commit for one command or many. */
@NullMarked
package io.careerledger.command.dispatch;

import org.jspecify.annotations.NullMarked;
