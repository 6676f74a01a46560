package io.careerledger.events;

/** How complex a problem was, in ascending order. */
public enum Tier {
    TASK,
    FEATURE,
    PRODUCT_AREA,
    PRODUCT_LINE,
    PORTFOLIO,
    COMPANY
}
