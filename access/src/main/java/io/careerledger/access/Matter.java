package io.careerledger.access;

import java.util.UUID;

/** What about a person an act or a view is about. */
public sealed interface Matter {

    /** The person as a whole, or nobody. */
    Matter WHOLE = new Whole();

    /** As said in {@link #WHOLE}. */
    record Whole() implements Matter {}

    /** One competency of hers. */
    record Competency(String id) implements Matter {}

    /** One outcome of hers. */
    record Outcome(UUID id) implements Matter {}

    /** A mentorship that she gives. */
    record Mentorship(UUID id) implements Matter {}

    /** A promotion case of hers. */
    record Case(UUID id) implements Matter {}

    /** A request for feedback on her. */
    record Feedback(UUID id) implements Matter {}
}
