/** What must hold across streams: ids, emails and external ids used once, reporting lines without cycles. */
@NullMarked
package io.careerledger.command.registry;

import org.jspecify.annotations.NullMarked;
