package io.careerledger.events;

/** Where an outcome can be looked up. */
public record SourceLink(String title, String url) {}
