package io.careerledger.standalone.issuer;

/**
 * What the issuer calls itself, and for whom its tokens are.
 *
 * @param url claim {@code iss}, where its metadata is found
 * @param audience claim {@code aud}
 */
record IssuerIdentity(String url, String audience) {}
