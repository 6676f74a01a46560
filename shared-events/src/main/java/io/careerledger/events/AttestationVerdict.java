package io.careerledger.events;

/** What a stakeholder says of an outcome; of one attester the last one stands. */
public enum AttestationVerdict {
    CORROBORATE,
    DISPUTE,
    WITHDRAW
}
