/** Gives browsers the pages of the dashboard, which are public and hold no data: that they ask of the API. */
@NullMarked
package io.careerledger.query.dashboard;

import org.jspecify.annotations.NullMarked;
