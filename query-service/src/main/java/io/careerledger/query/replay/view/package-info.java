/** Replays over HTTP: asking for one, how far it is, its results page by page and as files, and who may see whose name. */
@NullMarked
package io.careerledger.query.replay.view;

import org.jspecify.annotations.NullMarked;
