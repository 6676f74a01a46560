package io.careerledger.command.domain;

/**
 * What another system calls a person.
 *
 * @param source the other system, such as an HR information system
 * @param value unique within the source
 */
public record ExternalId(String source, String value) {}
