/** The demo organisation is the same every time, and its stories are there to be seen. */
@NullMarked
package io.careerledger.standalone.demo;

import org.jspecify.annotations.NullMarked;
