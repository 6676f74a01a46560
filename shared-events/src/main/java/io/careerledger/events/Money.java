package io.careerledger.events;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount in whole units of the currency, written as text on the wire so that no digit is lost
 * @param currency ISO 4217 code, three upper-case letters
 */
public record Money(BigDecimal amount, String currency) {}
