/** The dossier of a promotion case: what was decided by whom on what, so that it can be reconstructed and checked. */
@NullMarked
package io.careerledger.query.promotion.dossier;

import org.jspecify.annotations.NullMarked;
