package io.careerledger.web.token;

/** What a token says of the person who calls, to be looked for among the people of the ledger. */
public sealed interface Identity {

    /** Her email; case does not matter. */
    record Email(String email) implements Identity {}

    /** Her id in another system, as it was entered with her. */
    record External(String source, String value) implements Identity {}
}
