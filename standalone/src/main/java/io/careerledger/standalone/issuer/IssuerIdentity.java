package io.careerledger.standalone.issuer;

import java.util.List;

/**
 * What the issuer calls itself, and for whom its tokens are.
 *
 * @param url claim {@code iss}, where its metadata is found
 * @param audience claim {@code aud} of access tokens
 * @param dashboards URLs of the services that people log in at, without a path
 */
record IssuerIdentity(String url, String audience, List<String> dashboards) {

    IssuerIdentity {
        dashboards = List.copyOf(dashboards);
    }
}
