/**
 * The one place that decides who may see and do what: pure functions over how an asker is tied to a person.
 *
 * <p>Whoever calls reads the ties from the ledger, never from a token, and obeys the verdict. {@code docs/access.md} is the
 * table in words.
 */
@NullMarked
package io.careerledger.access;

import org.jspecify.annotations.NullMarked;
