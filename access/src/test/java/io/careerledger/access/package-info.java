/** Tests of who may see and do what. */
@NullMarked
package io.careerledger.access;

import org.jspecify.annotations.NullMarked;
