package io.careerledger.command.domain;

/** In what capacity an actor sends a command, in ascending order of what it allows. */
public enum Authority {
    /** For herself. */
    OWN,
    /** As a service user who acts for others. */
    FOR_OTHERS,
    /** As an import, which acts for others and says when they acted. */
    IMPORT;

    /** Whether someone other than the actor may be named as the one who rated or withdraws. */
    public boolean actsForOthers() {
        return this != OWN;
    }

    /** Whether only the panel of a promotion case may review and decide it; history is judged without. */
    public boolean isBoundByPanels() {
        return this != IMPORT;
    }

    /** Whether what ties the actor to the person decides what she may do; history is judged by the rules alone. */
    public boolean isBoundByRelations() {
        return this != IMPORT;
    }

    /** Whether the day of an act may be another than today. */
    public boolean datesActs() {
        return this == IMPORT;
    }
}
