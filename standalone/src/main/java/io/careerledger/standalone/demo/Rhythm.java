package io.careerledger.standalone.demo;

/**
 * How much is recorded of each person. A small organisation is told in full; a large one in outline, about six facts a
 * person and year, which is what large ones record.
 *
 * @param mentorPercent how many of those who may mentor do
 */
record Rhythm(
        int monthsBetweenRounds,
        int managerRatings,
        int peers,
        int ratingsPerPeer,
        int reports,
        int selfRatings,
        int daysBetweenOutcomes,
        int mentorPercent) {

    private static final int TOLD_IN_FULL = 2_000;

    private static final Rhythm FULL = new Rhythm(6, 4, 2, 3, 2, 2, 130, 70);
    private static final Rhythm OUTLINE = new Rhythm(12, 2, 1, 1, 1, 0, 500, 15);

    static Rhythm of(DemoPlan plan) {
        return plan.people() <= TOLD_IN_FULL ? FULL : OUTLINE;
    }
}
