/** What holds for the code of every module, for each module's architecture test to ask. */
@NullMarked
package io.careerledger.architecture;

import org.jspecify.annotations.NullMarked;
