/** What the tests of both services share: the table of who may call what, and random organisations with an oracle. */
@NullMarked
package io.careerledger.access.testing;

import org.jspecify.annotations.NullMarked;
