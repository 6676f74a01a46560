/** What a deployment may set by its environment, and the refusal of what it may not. */
@NullMarked
package io.careerledger.web.setting;

import org.jspecify.annotations.NullMarked;
