package io.careerledger.events;

/** How a person came to her role. */
public enum EntryPath {
    APM_PROGRAMME,
    INTERNAL_TRANSFER,
    ADJACENT_ROLE,
    DIRECT_HIRE
}
