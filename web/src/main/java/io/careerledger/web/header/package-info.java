/** Headers that go with every answer: what browsers may keep of it and do with it. */
@NullMarked
package io.careerledger.web.header;

import org.jspecify.annotations.NullMarked;
