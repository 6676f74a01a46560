/** The dashboard in a real browser, against a real ledger with the demo organisation. */
@NullMarked
package io.careerledger.standalone.browser;

import org.jspecify.annotations.NullMarked;
