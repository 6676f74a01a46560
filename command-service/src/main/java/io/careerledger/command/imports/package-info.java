/** Many commands in one request: streamed in, decided in batches, answered line by line. */
@NullMarked
package io.careerledger.command.imports;

import org.jspecify.annotations.NullMarked;
