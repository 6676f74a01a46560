/** Rows streamed out as JSON, NDJSON or CSV, from one snapshot and in bounded memory. */
@NullMarked
package io.careerledger.query.http.export;

import org.jspecify.annotations.NullMarked;
