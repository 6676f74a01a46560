/** What is answered about promotion cases, by the service as it runs. */
@NullMarked
package io.careerledger.query.promotion;

import org.jspecify.annotations.NullMarked;
