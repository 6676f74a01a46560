/** What is tested of replays over HTTP. */
@NullMarked
package io.careerledger.query.replay.view;

import org.jspecify.annotations.NullMarked;
