/** What is tested of exports from the inside. */
@NullMarked
package io.careerledger.query.http.export;

import org.jspecify.annotations.NullMarked;
