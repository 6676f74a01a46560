/** The rules of a career and of a ladder: what may become a fact, decided from the facts so far and nothing else. */
@NullMarked
package io.careerledger.command.domain;

import org.jspecify.annotations.NullMarked;
