package io.careerledger.query.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * The view reads all of an answer from one state of the tables, however many statements it takes and whatever is committed
 * in between: no answer mixes two states, or the tables of two generations.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Transactional(readOnly = true)
public @interface OneSnapshot {}
