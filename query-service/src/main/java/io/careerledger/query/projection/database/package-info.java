/** The roles under which this service reaches its database. */
@NullMarked
package io.careerledger.query.projection.database;

import org.jspecify.annotations.NullMarked;
