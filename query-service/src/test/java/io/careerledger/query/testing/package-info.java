/** What tests of this service share: facts to publish, topics and databases of their own, and a clock they set. */
@NullMarked
package io.careerledger.query.testing;

import org.jspecify.annotations.NullMarked;
