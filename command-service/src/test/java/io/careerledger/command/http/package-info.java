/** Tests of the service as clients see it: its real context, real HTTP, real tokens, real PostgreSQL. */
@NullMarked
package io.careerledger.command.http;

import org.jspecify.annotations.NullMarked;
