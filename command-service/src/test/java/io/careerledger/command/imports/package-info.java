/** Tests of what imports are made of. */
@NullMarked
package io.careerledger.command.imports;

import org.jspecify.annotations.NullMarked;
