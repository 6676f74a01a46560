/** Tests of the module as a whole. */
@NullMarked
package io.careerledger.web;

import org.jspecify.annotations.NullMarked;
