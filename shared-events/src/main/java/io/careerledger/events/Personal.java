package io.careerledger.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a component of an event as personal data: whose it is, and what it is kept for. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Personal {

    /** The component of the same event that holds the id of the person whom the data is about. */
    String of() default "personId";

    Purpose purpose();

    /** What personal data is kept for. */
    enum Purpose {
        IDENTIFICATION,
        EMPLOYMENT,
        EVIDENCE,
        ASSESSMENT,
        DECISION,
        MENTORING
    }
}
