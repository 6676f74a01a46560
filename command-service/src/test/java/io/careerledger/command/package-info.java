/** What all tests of the deciding side share. */
@NullMarked
package io.careerledger.command;

import org.jspecify.annotations.NullMarked;
