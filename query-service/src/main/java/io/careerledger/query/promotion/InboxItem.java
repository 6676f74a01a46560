package io.careerledger.query.promotion;

import java.util.List;

/**
 * A case that waits for the caller.
 *
 * @param tasks what it waits for
 */
record InboxItem(List<Task> tasks, PromotionItem promotion) {

    /** What a caller is to do about a case. */
    enum Task {
        /** She is a reviewer and has not taken her stand. */
        REVIEW,
        /** She may decide, whether or not enough reviews stand yet. */
        DECIDE,
        /** Nobody can decide; HR names deciders. */
        NAME_DECIDERS
    }
}
