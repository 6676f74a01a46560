package io.careerledger.command.domain;

/**
 * One thing that is wrong with a command's values.
 *
 * @param pointer RFC 6901 JSON Pointer into the command's body as API.md names its fields, {@code ""} for all of it
 * @param detail a sentence for people
 */
public record Fault(String pointer, String detail) {}
