/** The projected tables: a record for what a row says, a class for the SQL that writes and reads it. */
@NullMarked
package io.careerledger.query.projection.table;

import org.jspecify.annotations.NullMarked;
