/** JSON read strictly, so that nothing a client sends is guessed at or dropped. */
@NullMarked
package io.careerledger.web.json;

import org.jspecify.annotations.NullMarked;
