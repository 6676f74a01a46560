/** What may be set, and what is refused. */
@NullMarked
package io.careerledger.web.setting;

import org.jspecify.annotations.NullMarked;
