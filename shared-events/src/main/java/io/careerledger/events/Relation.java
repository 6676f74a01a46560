package io.careerledger.events;

/** What a rater was to the rated person when she observed her; recorded as claimed, save {@link #SELF}. */
public enum Relation {
    SELF,
    MANAGER,
    PEER,
    REPORT,
    MENTOR,
    COMMITTEE
}
