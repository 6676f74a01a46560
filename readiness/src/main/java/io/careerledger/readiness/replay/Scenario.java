package io.careerledger.readiness.replay;

/**
 * Another way to judge everyone, read and found sound by {@link ScenarioReader}.
 *
 * @param name unique in its replay; no part of any answer
 * @param bar which rubric judges whom
 * @param exclusions whose ratings do not count
 */
public record Scenario(String name, Bar bar, Exclusions exclusions) {}
