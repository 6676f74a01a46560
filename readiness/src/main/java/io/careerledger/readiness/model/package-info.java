/** The readiness model: how far a person's evidence reaches towards a level. */
@NullMarked
package io.careerledger.readiness.model;

import org.jspecify.annotations.NullMarked;
