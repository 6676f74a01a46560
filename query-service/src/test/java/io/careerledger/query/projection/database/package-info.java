/** The walls around people rows. */
@NullMarked
package io.careerledger.query.projection.database;

import org.jspecify.annotations.NullMarked;
