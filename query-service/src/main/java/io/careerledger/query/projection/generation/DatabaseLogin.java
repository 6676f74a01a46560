package io.careerledger.query.projection.generation;

/** How to connect to the database of the views. */
public record DatabaseLogin(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
