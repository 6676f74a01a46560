/** What every view does alike at the HTTP edge: parameters, pages, cursors, entity tags, known callers. */
@NullMarked
package io.careerledger.query.http;

import org.jspecify.annotations.NullMarked;
