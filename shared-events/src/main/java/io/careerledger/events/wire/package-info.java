/** How events are written to bytes and read back: names, revisions, JSON, headers and topics. */
@NullMarked
package io.careerledger.events.wire;

import org.jspecify.annotations.NullMarked;
