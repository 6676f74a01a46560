/** How facts are written down: wire names and revisions, JSON bodies, headers and topics, one way for store, topic and replay. */
@NullMarked
package io.careerledger.events.wire;

import org.jspecify.annotations.NullMarked;
